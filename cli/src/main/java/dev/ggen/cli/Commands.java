package dev.ggen.cli;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** All subcommands, in the order that help shows. */
final class Commands {
    private Commands() {}

    static SequencedMap<String, Object> of(Shell shell) {
        SequencedMap<String, Object> commands = new LinkedHashMap<>();
        commands.put("key", KeyCommand.of(shell, new SecureRandom()));
        return commands;
    }
}
