package dev.ggen.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ggen completion}: the script by which a shell completes ggen's commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a script by which your shell completes commands, options and files.",
        footer = {
            "",
            "bash, in ~/.bashrc:                  source <(ggen completion bash)",
            "zsh, in ~/.zshrc:                    source <(ggen completion zsh)",
            "fish, in ~/.config/fish/config.fish: ggen completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Kind kind;

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    /** The shells that are known. */
    enum Kind {
        BASH,
        ZSH,
        FISH;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        CommandLine ggen = new CommandLine(new Ggen.Root());
        Commands.addTo(ggen, shell, List.of());
        shell.out()
                .print(
                        switch (kind) {
                            case BASH, ZSH -> AutoComplete.bash("ggen", ggen);
                            case FISH -> FishCompletion.of(ggen);
                        });
        return Ggen.FINE;
    }
}
