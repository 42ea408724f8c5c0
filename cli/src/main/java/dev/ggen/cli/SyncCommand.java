package dev.ggen.cli;

import dev.ggen.generator.write.Project;
import dev.ggen.generator.write.SyncReport;
import dev.ggen.generator.write.SyncReport.ReceiptChange;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.SigningKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen sync}: generates a project's files and signs for them. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = {
            "Generate a project's files from its specification, as its ggen.toml says, and sign for them.",
            "Nothing is written when a finding is red, or when nothing has changed."
        })
final class SyncCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder with the ggen.toml (default: this one).")
    private Path folder = Path.of("");

    @Option(names = "--key", paramLabel = "NAME|FILE", description = "The key that signs (default: your own).")
    private @Nullable String key;

    @Option(
            names = "--issued-at",
            paramLabel = "INSTANT",
            description = "A time for the receipt to state, such as 2026-10-01T00:00:00Z (default: none).")
    private @Nullable String issuedAt;

    SyncCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        RunDetails run = run();
        Path project = shell.resolve(folder);
        if (!Project.isAt(project)) {
            String shown = folder.toString().isEmpty() ? "this folder" : folder.toString();
            throw new FindingsException(
                    Finding.red("project-missing", "There is no ggen.toml in " + shown + ".", Place.ofFile("ggen.toml"))
                            .withHint("Name the folder of a project."));
        }
        SigningKey signer = new Signing(shell).key(Optional.ofNullable(key));
        try {
            return told(ProjectArgument.opened(shell, project).sync(signer, run));
        } catch (FindingsException e) {
            tell(e.findings());
            shell.err().println("Nothing was written.");
            return e.findings().stream().anyMatch(SyncCommand::isUnusable) ? Ggen.UNUSABLE : Ggen.RED;
        }
    }

    /** A manifest or folder that can't be used, rather than a project that doesn't hold. */
    private static boolean isUnusable(Finding finding) {
        return finding.isRed() && finding.id().matches("(manifest|project)-.*");
    }

    private RunDetails run() {
        if (issuedAt == null) {
            return RunDetails.NONE;
        }
        try {
            return RunDetails.finishedOn(issuedAt);
        } catch (IllegalArgumentException e) {
            throw new FindingsException(Finding.red("argument-unusable", "--issued-at " + issuedAt + " can't be used")
                    .withAllowed("an instant in UTC with whole seconds, such as 2026-10-01T00:00:00Z"));
        }
    }

    private void tell(List<Finding> findings) {
        String seen = folder.toString();
        FindingText.print(
                findings.stream().map(finding -> finding.inFolder(seen)).toList(), shell);
    }

    private int told(SyncReport report) {
        tell(report.notices());
        report.leftAlone()
                .forEach(path -> shell.err().println("left alone: " + path + " was edited, and its rule only creates"));
        report.written().forEach(path -> shell.out().println("wrote " + path));
        shell.out().println(summary(report));
        return Ggen.FINE;
    }

    private static String summary(SyncReport report) {
        if (report.isUpToDate()) {
            return "Nothing to do: " + count(report.unchanged()) + " up to date.";
        }
        String receipt = report.receipt() == ReceiptChange.WRITTEN ? "; receipt signed" : "";
        return count(report.written().size()) + " written, " + report.unchanged() + " up to date" + receipt + ".";
    }

    private static String count(int files) {
        return files == 1 ? "1 file" : files + " files";
    }
}
