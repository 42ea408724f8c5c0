package dev.ggen.maven;

import dev.ggen.generator.write.SyncReport;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.SigningKey;
import java.io.File;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates the files of a ggen project, as <code>ggen sync</code> does, and signs for them. Nothing is written when nothing has changed. A red
 * finding fails the build with its file and line, and nothing is written either.
 */
@Mojo(name = "sync", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class SyncMojo extends AbstractMojo {
    /** The folder with the <code>ggen.toml</code>. */
    @Parameter(property = "ggen.directory", defaultValue = "${project.basedir}/src/main/ggen")
    private File directory;

    /** The key that signs: the name of one of the user's keys, or a key file. Default: the user's own, made on first use. */
    @Parameter(property = "ggen.key")
    private @Nullable String key;

    /** Folders below <code>directory</code> into which Java sources are generated: they are compiled with the others. */
    @Parameter
    private List<String> sourceRoots = List.of();

    /** Does nothing. */
    @Parameter(property = "ggen.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("ggen: skipped");
            return;
        }
        BuildUser user = BuildUser.of(session.getRequest());
        BuildFolder folder = new BuildFolder(directory.toPath(), version, user.packs());
        try {
            SigningKey signer = user.keys().signer(Optional.ofNullable(key), new SecureRandom());
            tell(folder.project().sync(signer, RunDetails.NONE), folder);
        } catch (FindingsException e) {
            throw folder.failure(e.findings(), getLog());
        }
        sourceRoots.forEach(root -> project.addCompileSourceRoot(folder.resolve(root)));
    }

    private void tell(SyncReport report, BuildFolder folder) {
        report.notices().forEach(notice -> folder.tell(notice, getLog()));
        report.written().forEach(path -> getLog().info("wrote " + path));
        String upToDate = report.unchanged() + " up to date";
        getLog().info(
                        report.isUpToDate()
                                ? "Nothing to do: " + upToDate
                                : report.written().size() + " written, " + upToDate);
    }
}
