package dev.ggen.generator.write;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Explaining;
import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Generation;
import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.Inspection;
import dev.ggen.generator.plan.KeptKnowledge;
import dev.ggen.generator.plan.Manifest;
import dev.ggen.generator.plan.Programs;
import dev.ggen.generator.plan.Snapshots;
import dev.ggen.generator.plan.Stopwatch;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.write.SyncReport.ReceiptChange;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.LogPosition;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Seal;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    private final Consumer<String> progress;
    private final KeptKnowledge kept;
    private final Programs programs;

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
        this(
                new ProjectFolder(folder, remote),
                version,
                limits,
                stopwatch,
                step -> {},
                new KeptKnowledge(),
                Programs.NONE);
    }

    private Project(
            ProjectFolder folder,
            String version,
            GenerationLimits limits,
            Stopwatch stopwatch,
            Consumer<String> progress,
            KeptKnowledge kept,
            Programs programs) {
        this.folder = folder;
        this.version = version;
        this.limits = limits;
        this.stopwatch = stopwatch;
        this.progress = progress;
        this.kept = kept;
        this.programs = programs;
    }

    /** The same, saying in a few words what it is about to do. */
    public Project telling(Consumer<String> newProgress) {
        return new Project(folder, version, limits, stopwatch, newProgress, kept, programs);
    }

    /** The same, which runs the commands that its manifest allows; without them, such a project is refused. */
    public Project running(Programs found) {
        return new Project(folder, version, limits, stopwatch, progress, kept, found);
    }

    /** The same, which goes by what earlier runs of this process have read, and leaves it for later ones. */
    public Project keeping(KeptKnowledge knowledge) {
        return new Project(folder, version, limits, stopwatch, progress, knowledge, programs);
    }

    /** Whether the folder has a manifest. */
    public static boolean isAt(Path folder) {
        return new ProjectFolder(folder).find(Manifest.FILE).isPresent();
    }

    /** Generates and writes as {@link SyncOptions#STANDARD} says; only the signer's own receipts count. */
    public SyncReport sync(Signer signer, RunDetails run) {
        return sync(signer, Trust.NOBODY, run, SyncOptions.STANDARD);
    }

    /**
     * Generates and writes what has changed, all or nothing, and a receipt. Writes nothing when nothing has changed.
     *
     * @param trust whose receipts count when files that earlier runs made are removed; the signer's own always do
     * @param run when it was issued, or {@link RunDetails#NONE}: never a clock's
     * @throws FindingsException when something red was found; nothing has been written then
     */
    public SyncReport sync(Signer signer, Trust trust, RunDetails run, SyncOptions options) {
        StagedWrite write = new StagedWrite(folder.path(), Steps.FREE);
        Order order = new Order(signer, trust, run, options);
        LastRun last = LastRun.of(folder, signer, trust);
        boolean mayRest = options.cache() == SyncOptions.Cache.USED && !isToPrune(last, options);
        if (mayRest && !write.isInterrupted() && last.isUpToDate(version, run)) {
            RenderedCache earlier = earlier(order);
            Optional<List<Finding>> notices = last.digest().flatMap(earlier::notices);
            if (notices.isPresent()) {
                return upToDate(last, earlier, notices.get());
            }
        }
        return switch (options.writing()) {
            case ONLY_SHOWN -> shown(write, last, order);
            case DONE -> written(write, last, order);
        };
    }

    /** What a sync is asked for. */
    private record Order(Signer signer, Trust trust, RunDetails run, SyncOptions options) {}

    private static boolean isToPrune(LastRun last, SyncOptions options) {
        return options.orphans() == SyncOptions.Orphans.REMOVED
                && !last.orphans().isEmpty();
    }

    private static SyncReport upToDate(LastRun last, RenderedCache earlier, List<Finding> notices) {
        return new SyncReport(
                List.of(),
                List.of(),
                last.outputs(),
                0,
                earlier.size(),
                new TreeMap<>(),
                last.orphans(),
                ReceiptChange.NONE,
                notices,
                "",
                last.read());
    }

    /** What a run comes to before anything is written. */
    private record Work(Generated generated, Decisions decisions, Signed signed, List<Finding> notices) {
        List<Change> changes() {
            return Stream.of(decisions.changes(), decisions.backups(), signed.changes())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private Work work(LastRun found, Order order) {
        LastRun last = found.now(order.signer(), order.trust());
        progress.accept("reading, checking and rendering");
        RenderedCache earlier = earlier(order);
        Generated generated = new Generation(limits).running(programs).run(folder, earlier, kept);
        List<Finding> notices = new ArrayList<>(generated.notices());
        notices.addAll(judged(generated));
        progress.accept("comparing " + generated.files().size() + " files");
        Decisions decisions = Decisions.of(generated, folder, earlier, last.claims(), order.options());
        Signed.Claim claim = new Signed.Claim(generated, decisions, version, order.run());
        return new Work(generated, decisions, Signed.of(claim, folder, last, order.signer()), notices);
    }

    private RenderedCache earlier(Order order) {
        return switch (order.options().cache()) {
            case USED ->
                Engine.of(version)
                        .flatMap(engine -> order.signer()
                                .sealing(RenderedCache.PURPOSE)
                                .flatMap(seal -> RenderedCache.read(folder, engine, seal)))
                        .orElseGet(() -> RenderedCache.empty(folder));
            case IGNORED -> RenderedCache.empty(folder);
        };
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

    private SyncReport shown(StagedWrite write, LastRun last, Order order) {
        if (write.isInterrupted()) {
            throw new FindingsException(interrupted());
        }
        Work work = work(last, order);
        return report(work, UnifiedDiff.of(work.decisions().changes()));
    }

    private SyncReport written(StagedWrite write, LastRun last, Order order) {
        try (WriteLock lock = WriteLock.of(write.home())) {
            write.recover();
            Work work = work(last, order);
            lock.confirm();
            if (!work.changes().isEmpty()) {
                progress.accept("writing " + work.changes().size() + " files");
                write.write(work.changes());
            }
            remember(work, order.signer());
            stamp(work, order.signer(), order.run());
            return report(work, "");
        } catch (IOException e) {
            throw write.refused(e);
        }
    }

    private void remember(Work work, Signer signer) {
        Optional<Seal> seal = signer.sealing(RenderedCache.PURPOSE);
        Optional<String> engine = Engine.of(version);
        Optional<Bytes> receipt = folder.content(ProjectFolder.RECEIPT);
        if (seal.isPresent() && engine.isPresent() && receipt.isPresent()) {
            RenderedCache.write(folder.path(), engine.get(), receipt.get().digest(), work.generated(), seal.get());
        }
    }

    /** Where there is something to say every time, there is no quick answer. */
    private void stamp(Work work, Signer signer, RunDetails run) {
        Decisions decisions = work.decisions();
        if (!run.equals(RunDetails.NONE)
                || !work.notices().equals(work.generated().notices())
                || !work.generated().programs().isEmpty()
                || !decisions.notices().isEmpty()
                || !decisions.leftAlone().isEmpty()
                || !decisions.orphans().isEmpty()) {
            return;
        }
        SortedMap<String, Digest> files = new TreeMap<>(decisions.stated());
        work.generated().inputs().forEach(input -> files.put(input.path(), input.digest()));
        signer.sealing(QuickStamp.PURPOSE)
                .ifPresent(seal -> QuickStamp.write(
                        folder.path(),
                        version,
                        files,
                        work.generated().absent(),
                        QuickStamp.Unchanged.of(decisions.stated().size(), work.notices()),
                        seal));
    }

    static Finding interrupted() {
        return Finding.red(
                        "project-interrupted",
                        "A run was ended while it put files in place.",
                        Place.ofFile(".ggen/journal"))
                .withHint("`ggen sync` completes or undoes it.");
    }

    private static SyncReport report(Work work, String diff) {
        Decisions decisions = work.decisions();
        List<Finding> notices = new ArrayList<>(work.notices());
        notices.addAll(decisions.notices());
        notices.addAll(work.signed().notices());
        return new SyncReport(
                paths(decisions, false),
                paths(decisions, true),
                decisions.unchanged(),
                work.generated().renderings().rendered(),
                work.generated().renderings().all(),
                decisions.leftAlone(),
                List.copyOf(decisions.orphans().keySet()),
                work.signed().changes().isEmpty() ? ReceiptChange.NONE : ReceiptChange.WRITTEN,
                notices,
                diff,
                Stream.concat(
                                work.generated().inputs().stream().map(SourceFile::path),
                                work.generated().absent().stream())
                        .toList());
    }

    private static List<String> paths(Decisions decisions, boolean removed) {
        return decisions.changes().stream()
                .filter(change -> change.removes() == removed)
                .map(Change::path)
                .sorted()
                .toList();
    }

    /**
     * Asks all SPARQL endpoints of the project again, and keeps their answers: all or none.
     *
     * @return paths of the snapshots that changed
     */
    public List<String> refresh(Snapshots.Client client) {
        SortedMap<String, Bytes> taken = Snapshots.taken(folder, limits, client);
        List<Finding> obstacles = taken.keySet().stream()
                .flatMap(path -> folder.objection(path).stream())
                .toList();
        if (!obstacles.isEmpty()) {
            throw new FindingsException(obstacles);
        }
        return taken.isEmpty() ? List.of() : kept(taken);
    }

    private List<String> kept(SortedMap<String, Bytes> taken) {
        StagedWrite write = new StagedWrite(folder.path(), Steps.FREE);
        try (WriteLock lock = WriteLock.of(write.home())) {
            write.recover();
            List<Change> changes = changes(taken);
            lock.confirm();
            if (!changes.isEmpty()) {
                write.write(changes);
            }
            return changes.stream().map(Change::path).toList();
        } catch (IOException e) {
            throw write.refused(e);
        }
    }

    private List<Change> changes(SortedMap<String, Bytes> taken) {
        List<Change> changes = new ArrayList<>();
        taken.forEach((path, snapshot) -> {
            Optional<Bytes> there = folder.content(path);
            if (!there.equals(Optional.of(snapshot))) {
                changes.add(new Change(path, there, Optional.of(snapshot)));
            }
        });
        return changes;
    }

    /** What the project's files make, in memory; nothing is written. */
    public Generated preview() {
        return new Generation(limits).running(programs).run(folder);
    }

    /** What is wrong with it, as far as that can be told without rendering; empty when nothing is. */
    public List<Finding> check() {
        return new Generation(limits).inspect(folder).findings();
    }

    /** The same, and what breaks its shapes. */
    public Inspection inspection() {
        return new Generation(limits).inspect(folder);
    }

    /** Why its lines are there. */
    public Explaining explaining() {
        return new Generation(limits).explaining(folder);
    }

    /** Where in its log the newest receipt stands, by what it says itself; empty when there is none. */
    public Optional<LogPosition> position() {
        Optional<Bytes> receipt = folder.content(ProjectFolder.RECEIPT);
        return receipt.flatMap(content -> GenerationReceipt.unverified(content.array())
                .map(says -> says.link().position(content.digest())));
    }

    /** Checks the receipt's signature, the files on disk against it, and that they can be generated again. */
    public Report verify(Trust trust) {
        progress.accept("reading, checking and rendering again");
        return new Verification(folder, limits, version, programs).report(trust);
    }
}
