package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen check}: everything that {@code sync} does before it renders, told as findings. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check a project: its ggen.toml, specification, inferences, gates, queries and templates.",
            "Nothing is rendered or written. All that is found is told at once, not only the first step that fails."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine; yellow findings are",
            "1:a red finding: `ggen sync` would refuse",
            "2:no project, or a ggen.toml that can't be used"
        })
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder with the ggen.toml (default: this one).")
    private Path folder = Path.of("");

    @Mixin
    private final Presentation presentation = new Presentation();

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path project = new ProjectArgument(shell, folder).folder();
        List<Finding> findings = ProjectArgument.opened(shell, project).check().stream()
                .map(finding -> finding.inFolder(folder.toString()))
                .toList();
        switch (presentation.format()) {
            case TEXT -> shell.out().print(presentation.text(findings, shell) + summary(findings));
            case JSON -> shell.out().print(FindingLines.array(findings));
        }
        return ProjectArgument.exitCode(findings);
    }

    private String summary(List<Finding> findings) {
        return presentation.style(shell).summary(findings) + "\n";
    }
}
