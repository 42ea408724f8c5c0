package dev.ggen.cli;

import dev.ggen.generator.plan.PackEntry;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.write.ProjectPacks;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen pack add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Add a pack to a project's ggen.toml, and say what it makes.",
            "The pack is looked at first: nothing is written when it can't be used."
        })
final class PackAddCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            paramLabel = "FOLDER|REPOSITORY|GROUP:ARTIFACT",
            description =
                    "A pack's folder, the address of a git repository, or the coordinates of an archive in Maven repositories.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String source;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "What the project calls it (default: the name of its folder).")
    private @Nullable String name;

    @Option(
            names = "--revision",
            paramLabel = "REVISION",
            description =
                    "Of a repository: a commit, tag or branch; of an archive: its version; of both: a range such as ^1.2.")
    private @Nullable String revision;

    @Option(
            names = "--subdir",
            paramLabel = "DIR",
            description = "Of a repository: the folder in it that holds the pack.")
    private String subfolder = "";

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "The value of one of its parameters.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Mixin
    private final PackProject project = new PackProject();

    @Mixin
    private final Presentation presentation = new Presentation();

    PackAddCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        PackUse.Source from = from();
        ProjectPacks packs = project.packs(shell);
        PackUse pack =
                packs.add(new PackEntry(name == null ? lastName() : name, from), new LinkedHashMap<>(parameters));
        switch (presentation.format()) {
            case TEXT -> {
                shell.out().println("Added the pack `" + pack.name() + "`.");
                shell.out().print(PackText.of(packs.card(pack)));
                shell.out().println("`ggen sync` makes its files.");
            }
            case JSON -> shell.out().println(PackText.json(pack, packs));
        }
        return Ggen.FINE;
    }

    private PackUse.Source from() {
        Optional<Matcher> archive = PackProject.coordinates(source);
        if (archive.isPresent()) {
            return new PackUse.Source.Maven(
                    archive.get().group(1), archive.get().group(2), revision("a version, or a range such as ^1.2"));
        }
        return PackProject.isRepository(source)
                ? new PackUse.Source.Git(
                        source, revision("a commit, tag or branch, or a range of tags such as ^1.2"), subfolder)
                : project.source(source, shell);
    }

    private String revision(String allowed) {
        if (revision == null) {
            throw new FindingsException(
                    Finding.red("pack-revision", "Which version of the pack is meant isn't said.", Place.ofFile(source))
                            .withAllowed(allowed)
                            .withHint("Say which: --revision v1.0.0"));
        }
        return revision;
    }

    private String lastName() {
        Optional<Matcher> archive = PackProject.coordinates(source);
        if (archive.isPresent()) {
            return archive.get().group(2);
        }
        Path last = Path.of(subfolder.isEmpty() ? source : subfolder).normalize();
        Path named =
                PackProject.isRepository(source) ? last : shell.resolve(last).normalize();
        Path file = named.getFileName();
        return file == null ? "pack" : file.toString().replaceFirst("\\.git$", "");
    }
}
