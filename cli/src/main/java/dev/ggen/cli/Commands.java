package dev.ggen.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import picocli.CommandLine;

/** All subcommands, in the order that help shows. */
final class Commands {
    private static final SequencedMap<String, Function<Shell, Object>> MAKERS = makers();

    private Commands() {}

    private static SequencedMap<String, Function<Shell, Object>> makers() {
        SequencedMap<String, Function<Shell, Object>> makers = new LinkedHashMap<>();
        makers.put("init", InitCommand::new);
        makers.put("check", CheckCommand::new);
        makers.put("sync", SyncCommand::new);
        makers.put("pack", PackCommand::of);
        makers.put("program", ProgramCommand::of);
        makers.put("settle", SettleCommand::new);
        makers.put("verify", VerifyCommand::new);
        makers.put("explain", ExplainCommand::new);
        makers.put("agreement", AgreementCommand::of);
        makers.put("key", KeyCommand::of);
        makers.put("serve", ServeCommand::new);
        makers.put("backup", BackupCommand::new);
        makers.put("restore", RestoreCommand::new);
        makers.put("lsp", LspCommand::new);
        makers.put("completion", CompletionCommand::new);
        makers.put("renew-classes", RenewClassesCommand::new);
        makers.put("rehearse", RehearseCommand::new);
        makers.put("rehearse-hub", RehearseHubCommand::new);
        return makers;
    }

    /** Adds the subcommand that the arguments begin with; all of them when they begin otherwise. Each takes a while to describe. */
    static void addTo(CommandLine line, Shell shell, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        MAKERS.forEach((name, maker) -> {
            if (name.equals(first) || !MAKERS.containsKey(first)) {
                line.addSubcommand(name, maker.apply(shell));
            }
        });
    }
}
