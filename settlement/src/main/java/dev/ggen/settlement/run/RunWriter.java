package dev.ggen.settlement.run;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.RunLog;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.receipt.ZipSource;
import dev.ggen.settlement.build.Receipts;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementBuild.Built;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.statement.LedgerLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds, signs and writes the statements of a run, then what joins them: ledger, signed root, run receipt. */
final class RunWriter {
    static final String LEDGER = "ledger.jsonl";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String RUN_RECEIPT = "run.dsse.json";
    private static final String STATEMENTS = "statements/";
    private static final String OUTPUT = "statement.";

    private final SettleRequest request;
    private final List<SourceFile> program;
    private final OutputFolder out;

    RunWriter(SettleRequest request, List<SourceFile> program, OutputFolder out) {
        this.request = request;
        this.program = program;
        this.out = out;
    }

    /** A statement with its signed receipt; its outputs are on disk already, so that memory doesn't grow with a run. */
    private record Signed(
            StatementJob job, Settled settled, List<Entry> entries, Set<String> outputs, Envelope receipt) {}

    List<SettleOutcome.Summary> write(List<StatementJob> jobs) {
        List<Signed> signed = jobs.parallelStream().map(this::build).toList();
        SortedMap<String, byte[]> receipts = new TreeMap<>();
        signed.forEach(statement -> receipts.put(
                statement.job().agreement().id(), statement.receipt().bytes()));
        RunLog log = RunLog.sign(origin(jobs), receipts, request.signer());
        List<Subject> made = new ArrayList<>();
        byte[] ledger = LedgerLines.of(signed.stream()
                .flatMap(statement -> statement.entries().stream())
                .toList());
        out.write(LEDGER, ledger);
        made.add(Subject.of(LEDGER, ledger));
        made.addAll(
                signed.parallelStream().map(statement -> write(statement, log)).toList());
        out.write(CHECKPOINT, log.checkpoint().getBytes(StandardCharsets.UTF_8));
        out.write(RUN_RECEIPT, runReceipt(jobs, made).sign(request.signer()).bytes());
        return signed.stream()
                .map(each -> summary(each.job(), each.settled(), each.entries()))
                .toList();
    }

    /** Writes the canonical statements alone, unsigned: what there is to look at before anything is issued. */
    List<SettleOutcome.Summary> draft(List<StatementJob> jobs) {
        return jobs.parallelStream().map(this::draft).toList();
    }

    private SettleOutcome.Summary draft(StatementJob job) {
        Built built = StatementBuild.draft(job.inputs());
        String name = StatementBuild.STATEMENT_FILE;
        out.write(output(job, name), Objects.requireNonNull(built.files().get(name)));
        return summary(job, built.settled(), built.entries());
    }

    private Signed build(StatementJob job) {
        Built built = StatementBuild.build(job.inputs());
        List<Subject> subjects = built.files().entrySet().stream()
                .map(file -> Subject.of(file.getKey(), file.getValue()))
                .toList();
        Statement receipt = Receipts.of(
                Receipts.parameters(
                        job.agreement().id(),
                        request.period(),
                        request.issuedAt(),
                        job.inputs().program()),
                subjects,
                job.files().dependencies(),
                request.issuedAt(),
                request.builderVersion());
        built.files().forEach((name, bytes) -> out.write(output(job, name), bytes));
        return new Signed(
                job,
                built.settled(),
                built.entries(),
                Set.copyOf(built.files().keySet()),
                receipt.sign(request.signer()));
    }

    /** Where an output stands: {@code statements/AWS-2026.pdf}; what only its bundle has, only until that is written. */
    private static String output(StatementJob job, String name) {
        String id = job.agreement().id();
        return name.startsWith(OUTPUT)
                ? STATEMENTS + id + name.substring(name.indexOf('.'))
                : OutputFolder.WORK + "/" + id + "/" + name;
    }

    /** Writes the bundle; what it is, is digested on the way, because a bundle holds whole reports. */
    private Subject write(Signed statement, RunLog log) {
        String id = statement.job().agreement().id();
        SortedMap<String, ZipSource> outputs = new TreeMap<>();
        statement
                .outputs()
                .forEach(name -> outputs.put(name, ZipSource.of(out.written(output(statement.job(), name)))));
        Digest digest = out.writeBundle(
                bundle(id),
                statement
                        .job()
                        .files()
                        .with(
                                outputs,
                                statement.receipt().bytes(),
                                log.proof(id).bytes()));
        return new Subject(bundle(id), digest);
    }

    private static String bundle(String id) {
        return STATEMENTS + id + ".zip";
    }

    private String origin(List<StatementJob> jobs) {
        return Receipts.origin(jobs.getFirst().agreement().read().vendor(), request.period());
    }

    /** The vendor's own receipt over the whole run: every input by digest, every bundle and the ledger as subjects. */
    private Statement runReceipt(List<StatementJob> jobs, List<Subject> made) {
        SortedMap<String, Digest> inputs = new TreeMap<>();
        program.forEach(file -> inputs.put("program/" + file.path(), file.digest()));
        jobs.forEach(job -> job.files()
                .digests()
                .forEach((name, digest) ->
                        inputs.put("agreements/" + job.agreement().id() + "/" + name, digest)));
        List<ResourceDescriptor> dependencies = new ArrayList<>();
        inputs.forEach((name, digest) -> dependencies.add(ResourceDescriptor.of(name, digest)));
        return Receipts.of(
                Receipts.parameters(
                        "all",
                        request.period(),
                        request.issuedAt(),
                        jobs.getFirst().inputs().program()),
                made,
                dependencies,
                request.issuedAt(),
                request.builderVersion());
    }

    private static SettleOutcome.Summary summary(StatementJob job, Settled settled, List<Entry> entries) {
        StatementInputs inputs = job.inputs();
        return new SettleOutcome.Summary(
                job.agreement().id(),
                inputs.partner().name(),
                settled.lines().size(),
                settled.owedToVendor(),
                settled.adjustedByMonth(),
                settled.paidToVendor(),
                inputs.agreement().agreement().payment().dueOn(inputs.period().month()),
                entries);
    }
}
