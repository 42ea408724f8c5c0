package dev.ggen.cli;

import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.NamedKey;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen key show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show the public half of a key, to hand to those who verify what you sign.",
            "With --format json: a trust file that holds the key."
        })
final class KeyShowCommand implements Callable<Integer> {
    private final Shell shell;
    private final KeyFolder keys;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which key (default: ${DEFAULT-VALUE}).")
    private String name = KeyFolder.DEFAULT_NAME;

    @Mixin
    private final Presentation presentation = new Presentation();

    KeyShowCommand(Shell shell, KeyFolder keys) {
        this.shell = shell;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        NamedKey key = keys.show(name);
        switch (presentation.format()) {
            case TEXT -> shell.out().print(KeyText.shown(key));
            case JSON -> shell.out().print(KeyText.trustFile(List.of(key)));
        }
        return Ggen.FINE;
    }
}
