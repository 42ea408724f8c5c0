package dev.ggen.cli;

import dev.ggen.generator.check.ReportText;
import dev.ggen.generator.check.ShapeReport;
import dev.ggen.generator.plan.Inspection;
import dev.ggen.generator.write.Durable;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write what breaks the SHACL shapes as a W3C validation report in Turtle.")
    private @Nullable Path report;

    @Mixin
    private final Presentation presentation = new Presentation();

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path project = new ProjectArgument(shell, folder).folder();
        Inspection inspection = ProjectArgument.opened(shell, project).inspection();
        List<Finding> findings = new ArrayList<>(inspection.findings().stream()
                .map(finding -> finding.inFolder(folder.toString()))
                .toList());
        if (report != null) {
            findings.addAll(written(shell.resolve(report), inspection.reports()));
        }
        switch (presentation.format()) {
            case TEXT -> shell.out().print(presentation.text(findings, shell) + summary(findings));
            case JSON -> shell.out().print(FindingLines.array(findings));
        }
        return ProjectArgument.exitCode(findings);
    }

    /** No report is better than one that says of shapes that weren't asked that they hold. */
    private static List<Finding> written(Path file, List<ShapeReport> reports) {
        if (reports.isEmpty()) {
            return List.of(Finding.red("report-missing", "There is nothing to report: no shapes were checked.")
                    .withHint("Name shapes in `[validation]`, as `shacl`, and mend what is red before them."));
        }
        try {
            Durable.replace(file, ReportText.of(reports).getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (IOException e) {
            return List.of(Finding.red("file-unwritable", "The report can't be written to " + file + ".")
                    .withHint("Name a file in a folder that is there and that you may write to."));
        }
    }

    private String summary(List<Finding> findings) {
        return presentation.style(shell).summary(findings) + "\n";
    }
}
