package dev.ggen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ggen program}: partner programs as specifications. */
@Command(
        name = "program",
        mixinStandardHelpOptions = true,
        description = "Check a partner program, try what changes, and estimate what is open.")
final class ProgramCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private ProgramCommand() {}

    /** The command with its subcommands. */
    static CommandLine of(Shell shell) {
        return new CommandLine(new ProgramCommand())
                .addSubcommand(new ProgramCheckCommand(shell))
                .addSubcommand(new ProgramReplayCommand(shell))
                .addSubcommand(new ProgramAccrualCommand(shell))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
