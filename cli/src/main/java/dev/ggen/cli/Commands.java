package dev.ggen.cli;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** All subcommands, in the order that help shows. */
final class Commands {
    private Commands() {}

    static SequencedMap<String, Object> of(Shell shell) {
        SequencedMap<String, Object> commands = new LinkedHashMap<>();
        SecureRandom random = new SecureRandom();
        commands.put("settle", new SettleCommand(shell, random));
        commands.put("verify", new VerifyCommand(shell));
        commands.put("explain", new ExplainCommand(shell));
        commands.put("agreement", AgreementCommand.of(shell, random));
        commands.put("program", ProgramCommand.of(shell));
        commands.put("key", KeyCommand.of(shell, random));
        return commands;
    }
}
