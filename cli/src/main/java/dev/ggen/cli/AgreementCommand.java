package dev.ggen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ggen agreement}: check and sign agreements. */
@Command(name = "agreement", mixinStandardHelpOptions = true, description = "Check and sign agreements.")
final class AgreementCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private AgreementCommand() {}

    static CommandLine of(Shell shell) {
        return new CommandLine(new AgreementCommand())
                .addSubcommand(new AgreementCheckCommand(shell))
                .addSubcommand(new AgreementSignCommand(shell));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
