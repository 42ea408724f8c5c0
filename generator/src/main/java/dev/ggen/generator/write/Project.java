package dev.ggen.generator.write;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Explaining;
import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Generation;
import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.Manifest;
import dev.ggen.generator.plan.Stopwatch;
import dev.ggen.generator.plan.There;
import dev.ggen.generator.write.SyncReport.ReceiptChange;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A project: a folder with a {@code ggen.toml}, whose outputs can be generated, signed for, and verified.
 *
 * <p>The same inputs give the same outputs and, with the same key and run details, the same receipt: in any folder, locale, zone,
 * order of files or number of threads.
 */
public final class Project {
    private final ProjectFolder folder;
    private final String version;
    private final GenerationLimits limits;
    private final Stopwatch stopwatch;

    /** @param version of the builder, as receipts state it */
    public Project(Path folder, String version, GenerationLimits limits) {
        this(folder, version, limits, RemotePacks.NONE, Stopwatch.NONE);
    }

    /**
     * @param version of the builder, as receipts state it
     * @param remote where packs come from that don't lie beside the project
     * @param stopwatch by which the project's budget of time is judged
     */
    public Project(Path folder, String version, GenerationLimits limits, RemotePacks remote, Stopwatch stopwatch) {
        this.folder = new ProjectFolder(folder, remote);
        this.version = version;
        this.limits = limits;
        this.stopwatch = stopwatch;
    }

    /** Whether the folder has a manifest. */
    public static boolean isAt(Path folder) {
        return new ProjectFolder(folder).find(Manifest.FILE).isPresent();
    }

    /**
     * Generates and writes what has changed, all or nothing, and a receipt. Writes nothing when nothing has changed.
     *
     * @param run when it was issued, or {@link RunDetails#NONE}: never a clock's
     * @throws FindingsException when something red was found; nothing has been written then
     */
    public SyncReport sync(Signer signer, RunDetails run) {
        new StagedWrite(folder.path()).recover();
        LastRun last = LastRun.of(folder, signer);
        return last.isUpToDate(version, run)
                ? new SyncReport(List.of(), last.outputs(), last.leftAlone(), ReceiptChange.NONE, List.of())
                : generate(signer, run, last);
    }

    private SyncReport generate(Signer signer, RunDetails run, LastRun last) {
        Generated generated = new Generation(limits).run(folder);
        List<Finding> notices = new ArrayList<>(generated.notices());
        notices.addAll(judged(generated));
        refuseObstacles(generated);
        Placed placed =
                Placed.of(generated, path -> new There(folder.output(path).map(Bytes::of), last.stated(path)));
        SortedMap<String, byte[]> changes = new TreeMap<>(placed.changes());
        ReceiptChange receipt = addReceipt(generated, placed, signer, run, changes);
        if (!changes.isEmpty()) {
            new StagedWrite(folder.path()).write(changes);
        }
        notices.addAll(placed.notices());
        notices.addAll(last.orphans(generated));
        int unchanged = generated.files().size()
                - placed.made().size()
                - placed.leftAlone().size();
        return new SyncReport(placed.made(), unchanged, placed.leftAlone(), receipt, notices);
    }

    /** What the project's budget of time says, before anything is written. */
    private List<Finding> judged(Generated generated) {
        List<Finding> findings = generated.manifest().budgets().judge(stopwatch);
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.YELLOW)
                .toList();
    }

    private void refuseObstacles(Generated generated) {
        List<Finding> obstacles = new ArrayList<>();
        generated.files().forEach(file -> folder.objection(file.path()).ifPresent(obstacles::add));
        folder.objection(ProjectFolder.RECEIPT).ifPresent(obstacles::add);
        if (generated.files().isEmpty()) {
            obstacles.add(Finding.red("project-empty", "No rule makes a file.", Place.ofFile(Manifest.FILE))
                    .withHint("A rule makes one when its `when` holds and its query answers something."));
        }
        if (!obstacles.isEmpty()) {
            throw new FindingsException(obstacles);
        }
    }

    private ReceiptChange addReceipt(
            Generated generated, Placed placed, Signer signer, RunDetails run, SortedMap<String, byte[]> changes) {
        Statement statement = GenerationReceipt.statement(generated, placed, version, run);
        byte[] receipt = statement.sign(signer).bytes();
        if (folder.receipt().filter(there -> Arrays.equals(there, receipt)).isPresent()) {
            return ReceiptChange.NONE;
        }
        changes.put(ProjectFolder.RECEIPT, receipt);
        return ReceiptChange.WRITTEN;
    }

    /** What the project's files make, in memory; nothing is written. */
    public Generated preview() {
        return new Generation(limits).run(folder);
    }

    /** What is wrong with it, as far as that can be told without rendering; empty when nothing is. */
    public List<Finding> check() {
        return new Generation(limits).inspect(folder).findings();
    }

    /** Why its lines are there. */
    public Explaining explaining() {
        return new Generation(limits).explaining(folder);
    }

    /** Checks the receipt's signature, the files on disk against it, and that they can be generated again. */
    public Report verify(Trust trust) {
        return new Verification(folder, limits, version).report(trust);
    }
}
