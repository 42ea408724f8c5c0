package dev.ggen.maven;

import dev.ggen.receipt.Check;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Trust;
import java.io.File;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a ggen project, as <code>ggen verify</code> does: the receipt's signature, the files on disk, and that they come out the same when they
 * are generated again. Anything red fails the build.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class VerifyMojo extends AbstractMojo {
    /** The folder with the <code>ggen.toml</code>. */
    @Parameter(property = "ggen.directory", defaultValue = "${project.basedir}/src/main/ggen")
    private File directory;

    /** The public keys that are trusted. Default: the user's own. */
    @Parameter(property = "ggen.trust")
    private @Nullable File trust;

    /** Does nothing. */
    @Parameter(property = "ggen.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("ggen: skipped");
            return;
        }
        BuildUser user = BuildUser.of(session.getRequest());
        BuildFolder folder = new BuildFolder(directory.toPath(), version, user.packs());
        try {
            Trust trusted = user.keys().trust(Optional.ofNullable(trust).map(File::toPath));
            tell(folder.project().verify(trusted), folder);
        } catch (FindingsException e) {
            throw folder.failure(e.findings(), getLog());
        }
    }

    private void tell(Report report, BuildFolder folder) throws MojoFailureException {
        for (Check check : report.checks()) {
            String line = check.name() + ": " + check.words();
            switch (check.severity()) {
                case GREEN -> getLog().info(line);
                case YELLOW -> getLog().warn(line);
                case RED -> getLog().error(line);
            }
        }
        if (report.isRed()) {
            throw new MojoFailureException(folder + ": NOT verified");
        }
    }
}
