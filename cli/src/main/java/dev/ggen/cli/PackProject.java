package dev.ggen.cli;

import dev.ggen.generator.pack.EveryPack;
import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.write.ProjectPacks;
import dev.ggen.receipt.CacheFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The project whose packs are meant; the option {@code --project} of the commands about them. */
final class PackProject {
    private static final Pattern REPOSITORY = Pattern.compile("[a-z+]+://.*|[^/]+@[^/]+:.*|.*\\.git");
    private static final Pattern COORDINATES = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+)");

    @Option(names = "--project", paramLabel = "DIR", description = "The folder with the ggen.toml (default: this one).")
    private Path folder = Path.of("");

    Path folder(Shell shell) {
        return new ProjectArgument(shell, folder).folder();
    }

    ProjectPacks packs(Shell shell) {
        return new ProjectPacks(folder(shell), remote(shell));
    }

    static RemotePacks remote(Shell shell) {
        return EveryPack.in(CacheFolder.of(shell.environment(), shell.home()), new MavenJars(shell));
    }

    /** An archive's coordinates, where somebody who writes this means a pack of a Maven repository. */
    static Optional<Matcher> coordinates(String source) {
        return Optional.of(COORDINATES.matcher(source)).filter(Matcher::matches);
    }

    /** Whether somebody who writes this means a repository, and not a folder. */
    static boolean isRepository(String source) {
        return REPOSITORY.matcher(source).matches();
    }

    /** A folder as the project's manifest writes it. */
    PackUse.Source.Folder source(String typed, Shell shell) {
        Path pack = shell.resolve(Path.of(typed)).normalize();
        String path = folder(shell).normalize().relativize(pack).toString().replace('\\', '/');
        return new PackUse.Source.Folder(path.isEmpty() ? "." : path);
    }
}
