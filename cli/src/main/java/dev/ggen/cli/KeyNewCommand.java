package dev.ggen.cli;

import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.NamedKey;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ggen key new}. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Make a signing key and trust it.")
final class KeyNewCommand implements Callable<Integer> {
    private final Shell shell;
    private final KeyFolder keys;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it (default: ${DEFAULT-VALUE}).")
    private String name = KeyFolder.DEFAULT_NAME;

    @Mixin
    private final Presentation presentation = new Presentation();

    KeyNewCommand(Shell shell, KeyFolder keys) {
        this.shell = shell;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        NamedKey made = keys.newKey(name, shell.random());
        switch (presentation.format()) {
            case TEXT -> shell.out().print(KeyText.made(made, keys.trustFile()));
            case JSON -> shell.out().print(KeyText.trustFile(List.of(made)));
        }
        return Ggen.FINE;
    }
}
