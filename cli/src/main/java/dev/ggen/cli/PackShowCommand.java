package dev.ggen.cli;

import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.write.PackFolder;
import dev.ggen.generator.write.ProjectPacks;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen pack show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show what a pack is for, what it makes, and what may be chosen.")
final class PackShowCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            paramLabel = "FOLDER|NAME",
            description = "A pack's folder, or what the project calls one of its packs.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String pack;

    @Mixin
    private final PackProject project = new PackProject();

    @Mixin
    private final Presentation presentation = new Presentation();

    PackShowCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        PackCard card = card();
        switch (presentation.format()) {
            case TEXT -> shell.out().print(PackText.of(card));
            case JSON ->
                shell.out().println(CanonicalJson.text(PackText.object(card).build()));
        }
        return Ggen.FINE;
    }

    private PackCard card() {
        Path folder = shell.resolve(Path.of(pack));
        if (Files.isRegularFile(folder.resolve("pack.toml"))) {
            return PackFolder.card(folder);
        }
        ProjectPacks packs = project.packs(shell);
        return packs.uses().stream()
                .filter(use -> use.name().equals(pack))
                .findFirst()
                .map(packs::card)
                .orElseThrow(() -> new FindingsException(
                        Finding.red("pack-missing", "There is no pack `" + pack + "`.", Place.ofFile(pack))
                                .withAllowed("a folder with a pack.toml, or the name of a pack of the project")));
    }
}
