package dev.ggen.cli;

import dev.ggen.receipt.KeyFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ggen key list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {"List your signing keys.", "With --format json: a trust file that holds them all."})
final class KeyListCommand implements Callable<Integer> {
    private final Shell shell;
    private final KeyFolder keys;

    @Mixin
    private final Presentation presentation = new Presentation();

    KeyListCommand(Shell shell, KeyFolder keys) {
        this.shell = shell;
        this.keys = keys;
    }

    @Override
    public Integer call() {
        KeyFolder.Listing listing = keys.list();
        switch (presentation.format()) {
            case TEXT -> listing.keys().forEach(key -> shell.out().print(KeyText.line(key)));
            case JSON -> shell.out().print(KeyText.trustFile(listing.keys()));
        }
        if (listing.keys().isEmpty() && listing.findings().isEmpty()) {
            shell.err()
                    .println(
                            "There is no key yet; `ggen key new` makes one, and so does the first command that signs.");
        }
        FindingText.print(listing.findings(), shell.err());
        return listing.findings().isEmpty() ? Ggen.FINE : Ggen.RED;
    }
}
