package dev.ggen.cli;

import dev.ggen.generator.pack.KeptPacks;
import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.lsp.Serving;
import dev.ggen.settlement.BuilderVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ggen lsp}: the language server, over standard input and output. */
@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        description = {
            "Serve an editor: findings while you type, completion, hovering, definitions.",
            "Speaks the Language Server Protocol over standard input and output; editors start it themselves."
        })
final class LspCommand implements Callable<Integer> {
    private final Shell shell;

    LspCommand(Shell shell) {
        this.shell = shell;
    }

    @Option(names = "--stdio", description = "Over standard input and output, as always; editors like to say so.")
    void overStandardStreams(boolean said) {
        // there is no other way
    }

    @Override
    public Integer call() {
        RemotePacks packs = new KeptPacks(PackProject.remote(shell));
        return Serving.over(shell.in(), shell.out(), BuilderVersion.read(), packs);
    }
}
