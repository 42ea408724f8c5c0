package dev.ggen.cli;

import dev.ggen.receipt.ConfigFolder;
import dev.ggen.receipt.KeyFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ggen key}: the user's signing keys. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Make and show the keys that sign what you settle and generate.",
        footer = {
            "",
            "Keys are kept in $GGEN_CONFIG, else $XDG_CONFIG_HOME/ggen, else ~/.config/ggen:",
            "private halves in keys/NAME.pem, the public keys that you trust in trust.json."
        })
final class KeyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private KeyCommand() {}

    /** The command with its subcommands. */
    static CommandLine of(Shell shell) {
        KeyFolder keys = new KeyFolder(shell.resolve(ConfigFolder.of(shell.environment(), shell.home())));
        return new CommandLine(new KeyCommand())
                .addSubcommand(new KeyNewCommand(shell, keys))
                .addSubcommand(new KeyListCommand(shell, keys))
                .addSubcommand(new KeyShowCommand(shell, keys))
                .addSubcommand(new KeyRotateCommand(shell, keys))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
