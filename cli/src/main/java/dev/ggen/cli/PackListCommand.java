package dev.ggen.cli;

import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.write.ProjectPacks;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ggen pack list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "List a project's packs: what it calls them, their versions, where they come from, and what ggen.lock says.")
final class PackListCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private final PackProject project = new PackProject();

    @Mixin
    private final Presentation presentation = new Presentation();

    PackListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ProjectPacks packs = project.packs(shell);
        List<PackUse> uses = packs.uses();
        switch (presentation.format()) {
            case TEXT -> shell.out().print(uses.isEmpty() ? none() : table(uses, packs));
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.of(uses.stream()
                                .map(pack -> PackText.object(pack, packs))
                                .toList())));
        }
        return Ggen.FINE;
    }

    private static String none() {
        return "No packs are used here; `ggen pack add FOLDER` adds one.\n";
    }

    private static String table(List<PackUse> uses, ProjectPacks packs) {
        TextTable table =
                TextTable.of(TextTable.Side.LEFT, TextTable.Side.LEFT, TextTable.Side.LEFT, TextTable.Side.LEFT);
        for (PackUse pack : uses) {
            PackCard card = packs.card(pack);
            table.row(
                    pack.name(),
                    card.version(),
                    pack.source().words(),
                    packs.locked(pack).isPresent() ? "locked" : "not locked");
        }
        return table.text("");
    }
}
