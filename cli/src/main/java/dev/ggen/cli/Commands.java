package dev.ggen.cli;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** All subcommands, in the order that help shows. */
final class Commands {
    private Commands() {}

    static SequencedMap<String, Object> of(Shell shell) {
        SequencedMap<String, Object> commands = new LinkedHashMap<>();
        commands.put("sync", new SyncCommand(shell));
        commands.put("program", ProgramCommand.of(shell));
        commands.put("settle", new SettleCommand(shell));
        commands.put("verify", new VerifyCommand(shell));
        commands.put("explain", new ExplainCommand(shell));
        commands.put("agreement", AgreementCommand.of(shell));
        commands.put("key", KeyCommand.of(shell));
        commands.put("rehearse", new RehearseCommand(shell));
        return commands;
    }
}
