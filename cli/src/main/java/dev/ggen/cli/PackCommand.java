package dev.ggen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ggen pack}: the packs of a project. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Add packs to a project, take them out, look at what they are; test, publish and find packs.",
        footer = {
            "",
            "A pack is a folder with a pack.toml: words, shapes, templates and gates for a purpose. Nothing in it is run."
        })
final class PackCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private PackCommand() {}

    /** The command with its subcommands. */
    static CommandLine of(Shell shell) {
        return new CommandLine(new PackCommand())
                .addSubcommand(new PackAddCommand(shell))
                .addSubcommand(new PackRemoveCommand(shell))
                .addSubcommand(new PackUpdateCommand(shell))
                .addSubcommand(new PackListCommand(shell))
                .addSubcommand(new PackShowCommand(shell))
                .addSubcommand(new PackTestCommand(shell))
                .addSubcommand(new PackPublishCommand(shell))
                .addSubcommand(new PackSearchCommand(shell))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
