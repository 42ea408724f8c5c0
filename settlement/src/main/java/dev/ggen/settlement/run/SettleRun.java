package dev.ggen.settlement.run;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingEngine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.AgreementFolder;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.build.ReportsBySource;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.BundleFiles;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.ProgramDigest;
import dev.ggen.settlement.bundle.Restatement;
import dev.ggen.settlement.bundle.UsedRateFiles;
import dev.ggen.settlement.program.CheckedProgram;
import dev.ggen.settlement.program.CheckedProgram.Usability;
import dev.ggen.settlement.program.ProgramCheck;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.rates.RateFiles;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportReading;
import dev.ggen.settlement.report.Reports;
import dev.ggen.settlement.statement.StatementFacts.ProgramIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settles a month for all signed agreements and writes one folder: ledger, statements, bundles, receipts.
 *
 * <p>All findings are gathered before anything is written; a red one means that nothing is.
 */
public final class SettleRun {
    private final SettleRequest request;
    private final RatingEngine engine;
    private final BundleFiles shared;

    /** Of program and agreements, their places as the user sees them. */
    private final List<Finding> before = new ArrayList<>();

    /** Of the reports, their places inside the folder of reports: they go into statements. */
    private final List<Finding> findings = new ArrayList<>();

    private Optional<EarlierFolder> earlier = Optional.empty();
    private RateFiles rates = RateFiles.NONE;

    private SettleRun(SettleRequest request) {
        this(request, new DuckRatingEngine(request.limits()));
    }

    private SettleRun(SettleRequest request, RatingEngine engine) {
        this.request = request;
        this.shared = BundleFiles.shared(request.pack());
        this.engine = engine;
    }

    /**
     * Runs a settlement.
     *
     * @throws FindingsException when a folder or file can't be used at all
     * @throws UncheckedIOException when the disk refuses
     */
    public static SettleOutcome run(SettleRequest request) {
        return new SettleRun(request)
                .run(files -> KnownProgram.of(ProgramCheck.shipped().check(files)), RunWriter::write);
    }

    /**
     * Runs a settlement whose lines another engine sums than DuckDB. What is written is the same to the byte.
     *
     * @throws dev.ggen.rating.RatingException when the engine fails
     */
    public static SettleOutcome run(SettleRequest request, RatingEngine engine) {
        return new SettleRun(request, engine)
                .run(files -> KnownProgram.of(ProgramCheck.shipped().check(files)), RunWriter::write);
    }

    /**
     * Runs a settlement by a program that was checked before: for who runs several times on the same one.
     *
     * @throws IllegalArgumentException when the request's folder holds another program than was checked
     */
    public static SettleOutcome run(SettleRequest request, KnownProgram known) {
        return new SettleRun(request).run(files -> same(files, known), RunWriter::write);
    }

    /**
     * Runs all of a settlement but its documents: the folder holds the canonical statements alone, to the byte as {@link #run} makes them,
     * signed by nobody. For who looks before anything is issued.
     *
     * @throws IllegalArgumentException when the request's folder holds another program than was checked
     */
    public static SettleOutcome draft(SettleRequest request, KnownProgram known) {
        return new SettleRun(request).run(files -> same(files, known), RunWriter::draft);
    }

    private static KnownProgram same(List<SourceFile> files, KnownProgram known) {
        if (!ProgramDigest.of(files).equals(ProgramDigest.of(known.checked().sources()))) {
            throw new IllegalArgumentException("another program was checked than is settled by");
        }
        return known;
    }

    private SettleOutcome run(
            Function<List<SourceFile>, KnownProgram> check,
            BiFunction<RunWriter, List<StatementJob>, List<SettleOutcome.Summary>> writing) {
        OutputFolder.requireNew(request.out());
        List<SourceFile> program =
                seen(() -> ProgramReader.files(request.program().path()));
        KnownProgram known = check.apply(program);
        requireUsable(known.checked());
        if (isRed()) {
            return outcome(List.of());
        }
        ReadProgram read = seen(known::read);
        List<SignedAgreement> agreements = agreements(read, known);
        readRates();
        if (isRed()) {
            return outcome(List.of());
        }
        try (OutputFolder out = OutputFolder.open(request.out())) {
            Optional<FrozenReports> reports = freeze(out.work(), agreements);
            if (reports.isEmpty()) {
                return outcome(List.of());
            }
            findings.addAll(AgreementReports.strangers(reports.get(), agreements));
            before.addAll(AgreementReports.missing(reports.get(), agreements, request.period()));
            earlier = request.earlier().map(EarlierFolder::list);
            List<StatementJob> jobs = jobs(agreements, reports.get(), read, program);
            jobs.forEach(job -> before.addAll(StatementBuild.missing(job.inputs())));
            jobs.forEach(job ->
                    findings.addAll(StatementBuild.review(job.inputs(), keys -> FirstRows.of(keys, reports.get()))));
            findings.addAll(new RowsOutsideTerms(jobs, request).findings(keys -> FirstRows.of(keys, reports.get())));
            if (isRed()) {
                return outcome(List.of());
            }
            List<StatementJob> said =
                    jobs.stream().filter(this::hasSomethingToSay).toList();
            List<SettleOutcome.Summary> summaries = writing.apply(new RunWriter(request, program, out), said);
            out.publish();
            return outcome(summaries);
        }
    }

    /** An agreement whose term is over, or hasn't begun, gets no statement that says nothing. */
    private boolean hasSomethingToSay(StatementJob job) {
        if (Restatement.isOfTerm(
                job.agreement().read().agreement(), request.period().month())) {
            return true;
        }
        Settled settled = StatementBuild.settle(job.inputs());
        return !settled.lines().isEmpty()
                || !settled.adjustments().isEmpty()
                || !settled.payments().isEmpty();
    }

    private void readRates() {
        try {
            rates = request.rates().map(RateFolder::read).orElse(RateFiles.NONE);
        } catch (FindingsException e) {
            before.addAll(e.findings());
        }
    }

    /** What is found in the program's folder is told as seen from where the user is. */
    private <T> T seen(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FindingsException e) {
            throw new FindingsException(e.findings().stream()
                    .map(finding -> finding.inFolder(request.program().shown()))
                    .toList());
        }
    }

    /** Turtle that can't be read ends the run; what a readable program breaks is gathered. */
    private void requireUsable(CheckedProgram checked) {
        List<Finding> red = checked.findings().stream()
                .filter(Finding::isRed)
                .map(finding -> finding.inFolder(request.program().shown()))
                .toList();
        if (checked.usability() == Usability.UNUSABLE) {
            throw new FindingsException(red);
        }
        before.addAll(red);
    }

    private SettleOutcome outcome(List<SettleOutcome.Summary> summaries) {
        List<Finding> seen = new ArrayList<>(before);
        findings.forEach(
                finding -> seen.add(finding.inFolder(request.transactions().shown())));
        return new SettleOutcome(seen, summaries);
    }

    private boolean isRed() {
        return Stream.concat(before.stream(), findings.stream()).anyMatch(Finding::isRed);
    }

    private List<SignedAgreement> agreements(ReadProgram read, KnownProgram known) {
        AgreementFolder.Contents contents = AgreementFolder.read(
                request.agreements().path(), request.agreements().shown());
        before.addAll(contents.findings());
        before.addAll(new SplitParts(contents.agreements().stream()
                        .map(SignedAgreement::read)
                        .toList())
                .missing());
        Iterator<List<Finding>> checked = contents.agreements().parallelStream()
                .map(agreement -> agreement.check(read.program()))
                .toList()
                .iterator();
        for (SignedAgreement agreement : contents.agreements()) {
            before.addAll(checked.next());
            if (partner(agreement, read).isEmpty()) {
                before.add(unknownPartner(agreement));
            } else {
                requireDisclosed(agreement, known);
            }
        }
        return contents.agreements();
    }

    /** What an agreement's month takes from the statements before it. */
    private Restatement restatement(SignedAgreement agreement, AgreementReports own, ReadProgram read) {
        SortedSet<YearMonth> touched = Restatement.candidates(agreement.read().agreement(), own, request.period());
        SortedSet<YearMonth> months = Restatement.months(agreement.read().agreement(), request.period(), touched)
                .collect(Collectors.toCollection(TreeSet::new));
        EarlierFolder.Found found = earlier.map(
                        folder -> folder.find(agreement.read(), read.program().vendor(), months))
                .orElse(EarlierFolder.Found.NOTHING);
        before.addAll(found.findings());
        Restatement restatement = Restatement.of(agreement.read(), request.period(), own, found.statements());
        before.addAll(restatement.findings());
        return restatement;
    }

    private static Optional<Partner> partner(SignedAgreement agreement, ReadProgram read) {
        return read.directory().partner(agreement.read().agreement().partner());
    }

    private static Finding unknownPartner(SignedAgreement agreement) {
        return Finding.red(
                        "unknown-partner",
                        "agreement " + agreement.id() + " is with \""
                                + agreement.read().agreement().partner() + "\", whom the program doesn't know",
                        Place.ofFile(agreement.read().file().path()))
                .withAllowed("a partner of the program, by its id")
                .withHint("add partners/" + agreement.read().agreement().partner() + "/partner.ttl to the program");
    }

    private Optional<FrozenReports> freeze(Path work, List<SignedAgreement> agreements) {
        Reports reports = new Reports(engine, request.limits().threads());
        try {
            ReportReading reading = reports.freeze(
                    ReportFolder.read(request.transactions()),
                    work,
                    files -> AgreementReports.tooLarge(files, agreements));
            findings.addAll(reading.findings());
            return reading.frozen();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the reports in " + request.transactions().shown() + " can't be read", e);
        }
    }

    private List<StatementJob> jobs(
            List<SignedAgreement> agreements, FrozenReports reports, ReadProgram read, List<SourceFile> program) {
        List<KeySum> sums = AgreementReports.sums(engine, reports);
        ProgramIdentity identity = new ProgramIdentity(
                read.program().name(),
                read.program().version(),
                read.program().vendor(),
                ProgramDigest.of(program).hex());
        ReportsBySource all = new ReportsBySource(reports, sums, findings);
        return agreements.stream()
                .map(agreement -> job(agreement, all.of(agreement), read, identity, program))
                .toList();
    }

    /** Refuses what a bundle could not show: a statement must come from what its partner may read. */
    private void requireDisclosed(SignedAgreement agreement, KnownProgram known) {
        Agreement signed = agreement.read().agreement();
        if (!known.isDisclosed(signed)) {
            before.add(Finding.red(
                            "program-not-disclosed",
                            "agreement " + signed.id()
                                    + " is settled by facts of the program that its partner isn't shown",
                            Place.ofFile(agreement.read().file().path()))
                    .withAllowed("the type, its streams and the partner, stated in program.ttl, terms/ or partners/"
                            + signed.partner() + "/")
                    .withHint("move the facts there: a bundle holds nothing else of the program"));
        }
    }

    private StatementJob job(
            SignedAgreement agreement,
            AgreementReports own,
            ReadProgram read,
            ProgramIdentity identity,
            List<SourceFile> program) {
        Restatement restatement = restatement(agreement, own, read);
        Partner partner = partner(agreement, read).orElseThrow();
        AgreementType type = read.program()
                .agreementType(agreement.read().agreement().type())
                .orElseThrow();
        StatementInputs inputs = new StatementInputs(
                identity,
                type,
                partner,
                agreement.read(),
                request.period(),
                request.issuedAt(),
                own.sums(),
                restatement.known(),
                restatement.restated(),
                own.files(),
                rates.rates(),
                own.totals(),
                own.findings(),
                request.pack());
        List<SourceFile> disclosed = BundleLayout.disclosedTo(partner.id(), program);
        UsedRateFiles used = UsedRateFiles.of(StatementBuild.settle(inputs).rates(), rates);
        return new StatementJob(
                agreement, inputs, BundleFiles.of(disclosed, agreement, own.files(), restatement.used(), used, shared));
    }
}
