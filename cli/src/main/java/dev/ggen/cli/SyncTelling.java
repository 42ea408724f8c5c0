package dev.ggen.cli;

import dev.ggen.generator.write.SyncOptions.Writing;
import dev.ggen.generator.write.SyncReport;
import dev.ggen.generator.write.SyncReport.ReceiptChange;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Severity;
import java.util.Comparator;
import java.util.List;

/** What a sync did, in words or as JSON. */
final class SyncTelling {
    private static final String FORMAT = "ggen-sync/1";

    private final Shell shell;
    private final String folder;
    private final Presentation presentation;

    /** @param folder the project's, as the user named it; empty for the current one */
    SyncTelling(Shell shell, String folder, Presentation presentation) {
        this.shell = shell;
        this.folder = folder;
        this.presentation = presentation;
    }

    void done(SyncReport report, Writing writing) {
        switch (presentation.format()) {
            case TEXT -> tell(report, writing);
            case JSON -> print(json(report, writing));
        }
    }

    void refused(List<Finding> findings) {
        switch (presentation.format()) {
            case TEXT -> {
                tell(findings);
                shell.err().println("Nothing was written.");
            }
            case JSON ->
                print(Json.object()
                        .put("format", FORMAT)
                        .put("verdict", worst(findings).word())
                        .put("findings", FindingJson.array(seen(findings))));
        }
    }

    private void tell(List<Finding> findings) {
        shell.err().print(presentation.text(seen(findings), shell));
    }

    private List<Finding> seen(List<Finding> findings) {
        return findings.stream().map(finding -> finding.inFolder(folder)).toList();
    }

    private void tell(SyncReport report, Writing writing) {
        tell(report.notices());
        report.leftAlone().forEach((path, why) -> shell.err().println("left alone: " + path + ": " + why));
        report.orphans().forEach(path -> shell.err().println("orphan: nothing makes " + path + " any more"));
        switch (writing) {
            case DONE -> {
                report.written().forEach(path -> shell.out().println("wrote " + path));
                report.removed().forEach(path -> shell.out().println("removed " + path));
                shell.out().println(summary(report));
            }
            case ONLY_SHOWN -> {
                shell.out().print(report.diff());
                shell.err().println(preview(report));
            }
        }
        if (!report.orphans().isEmpty()) {
            shell.err().println("`--prune` removes " + count(report.orphans().size(), "orphan") + ".");
        }
    }

    private static String summary(SyncReport report) {
        if (report.isUpToDate()) {
            return QuickSync.nothingToDo(report.unchanged());
        }
        String removed = report.removed().isEmpty() ? "" : report.removed().size() + " removed, ";
        String receipt = report.receipt() == ReceiptChange.WRITTEN ? "; receipt signed" : "";
        return count(report.written().size(), "file") + " written, " + removed + report.unchanged() + " up to date"
                + rendered(report) + receipt + ".";
    }

    /** Where some was taken from an earlier run. */
    private static String rendered(SyncReport report) {
        return report.rendered() == report.texts() ? "" : "; rendered " + report.rendered() + " of " + report.texts();
    }

    private static String preview(SyncReport report) {
        if (report.isUpToDate()) {
            return "Nothing would be written: " + count(report.unchanged(), "file") + " up to date.";
        }
        String removed = report.removed().isEmpty() ? "" : report.removed().size() + " removed, ";
        return count(report.written().size(), "file") + " would be written, " + removed + report.unchanged()
                + " up to date" + rendered(report)
                + (report.receipt() == ReceiptChange.WRITTEN ? "; the receipt would be signed anew." : ".");
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }

    private Json.Builder json(SyncReport report, Writing writing) {
        Json.Builder json = Json.object()
                .put("format", FORMAT)
                .put("verdict", worst(report.notices()).word())
                .put("upToDate", report.isUpToDate())
                .put("written", Json.ofStrings(report.written()))
                .put("removed", Json.ofStrings(report.removed()))
                .put("unchanged", report.unchanged())
                .put("rendered", report.rendered())
                .put("texts", report.texts())
                .put("leftAlone", Json.ofStrings(List.copyOf(report.leftAlone().keySet())))
                .put("orphans", Json.ofStrings(report.orphans()))
                .put("receipt", report.receipt() == ReceiptChange.WRITTEN ? "written" : "unchanged")
                .put("findings", FindingJson.array(seen(report.notices())));
        return writing == Writing.DONE
                ? json.put("dryRun", false)
                : json.put("dryRun", true).put("diff", report.diff());
    }

    private void print(Json.Builder json) {
        shell.out().println(CanonicalJson.text(json.build()));
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.GREEN);
    }
}
