package dev.ggen.settlement.run;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingEngine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.AgreementFolder;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.BundleFiles;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.ProgramDigest;
import dev.ggen.settlement.program.CheckedProgram;
import dev.ggen.settlement.program.CheckedProgram.Usability;
import dev.ggen.settlement.program.ProgramCheck;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportReading;
import dev.ggen.settlement.report.Reports;
import dev.ggen.settlement.statement.StatementFacts.ProgramIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Settles a month for all signed agreements and writes one folder: ledger, statements, bundles, receipts.
 *
 * <p>All findings are gathered before anything is written; a red one means that nothing is.
 */
public final class SettleRun {
    private final SettleRequest request;

    /** Of program and agreements, their places as the user sees them. */
    private final List<Finding> before = new ArrayList<>();

    /** Of the reports, their places inside the folder of reports: they go into statements. */
    private final List<Finding> findings = new ArrayList<>();

    private SettleRun(SettleRequest request) {
        this.request = request;
    }

    /**
     * Runs a settlement.
     *
     * @throws FindingsException when a folder or file can't be used at all
     * @throws UncheckedIOException when the disk refuses
     */
    public static SettleOutcome run(SettleRequest request) {
        return new SettleRun(request).run(ProgramCheck.shipped()::check);
    }

    /**
     * Runs a settlement by a program that was checked before: for who runs several times on the same one.
     *
     * @throws IllegalArgumentException when the request's folder holds another program than was checked
     */
    public static SettleOutcome run(SettleRequest request, CheckedProgram checked) {
        return new SettleRun(request).run(program -> {
            if (!ProgramDigest.of(program).equals(ProgramDigest.of(checked.sources()))) {
                throw new IllegalArgumentException("another program was checked than is settled by");
            }
            return checked;
        });
    }

    private SettleOutcome run(Function<List<SourceFile>, CheckedProgram> check) {
        OutputFolder.requireNew(request.out());
        List<SourceFile> program =
                seen(() -> ProgramReader.files(request.program().path()));
        requireUsable(check.apply(program));
        if (isRed()) {
            return outcome(List.of());
        }
        ReadProgram read = seen(() -> ProgramReader.read(program));
        List<SignedAgreement> agreements = agreements(read, program);
        if (isRed()) {
            return outcome(List.of());
        }
        try (OutputFolder out = OutputFolder.open(request.out())) {
            Optional<FrozenReports> reports = freeze(out.work());
            if (reports.isEmpty()) {
                return outcome(List.of());
            }
            findings.addAll(AgreementReports.strangers(reports.get(), agreements));
            before.addAll(AgreementReports.missing(reports.get(), agreements, request.period()));
            List<StatementJob> jobs = jobs(agreements, reports.get(), read, program);
            jobs.forEach(job ->
                    findings.addAll(StatementBuild.review(job.inputs(), keys -> FirstRows.of(keys, reports.get()))));
            if (isRed()) {
                return outcome(List.of());
            }
            List<SettleOutcome.Summary> summaries = new RunWriter(request, program, out).write(jobs);
            out.publish();
            return outcome(summaries);
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

    private List<SignedAgreement> agreements(ReadProgram read, List<SourceFile> program) {
        AgreementFolder.Contents contents = AgreementFolder.read(
                request.agreements().path(), request.agreements().shown());
        before.addAll(contents.findings());
        for (SignedAgreement agreement : contents.agreements()) {
            before.addAll(agreement.check(read.program()));
            if (partner(agreement, read).isEmpty()) {
                before.add(unknownPartner(agreement));
            } else {
                requireDisclosed(agreement, read, program);
            }
        }
        return contents.agreements();
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

    private Optional<FrozenReports> freeze(Path work) {
        Reports reports = new Reports(engine(), request.limits().threads());
        try {
            ReportReading reading = reports.freeze(ReportFolder.read(request.transactions()), work);
            findings.addAll(reading.findings());
            return reading.frozen();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the reports in " + request.transactions().shown() + " can't be read", e);
        }
    }

    private RatingEngine engine() {
        return new DuckRatingEngine(request.limits());
    }

    private List<StatementJob> jobs(
            List<SignedAgreement> agreements, FrozenReports reports, ReadProgram read, List<SourceFile> program) {
        List<KeySum> sums = AgreementReports.sums(engine(), reports);
        ProgramIdentity identity = new ProgramIdentity(
                read.program().name(),
                read.program().version(),
                read.program().vendor(),
                ProgramDigest.of(program).hex());
        return agreements.stream()
                .map(agreement -> job(
                        agreement, AgreementReports.of(agreement, reports, sums, findings), read, identity, program))
                .toList();
    }

    /** Refuses what a bundle could not show: a statement must come from what its partner may read. */
    private void requireDisclosed(SignedAgreement agreement, ReadProgram whole, List<SourceFile> program) {
        Agreement signed = agreement.read().agreement();
        if (!disclosed(signed.partner(), program)
                .filter(own -> isEnough(own, whole, signed))
                .isPresent()) {
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

    private static Optional<ReadProgram> disclosed(String partner, List<SourceFile> program) {
        try {
            return Optional.of(ProgramReader.read(BundleLayout.disclosedTo(partner, program)));
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    private static boolean isEnough(ReadProgram own, ReadProgram whole, Agreement signed) {
        return own.program().name().equals(whole.program().name())
                && own.program().version().equals(whole.program().version())
                && own.program().vendor().equals(whole.program().vendor())
                && own.program()
                        .agreementType(signed.type())
                        .equals(whole.program().agreementType(signed.type()))
                && own.directory()
                        .partner(signed.partner())
                        .equals(whole.directory().partner(signed.partner()));
    }

    private StatementJob job(
            SignedAgreement agreement,
            AgreementReports own,
            ReadProgram read,
            ProgramIdentity identity,
            List<SourceFile> program) {
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
                own.totals(),
                own.findings(),
                request.pack());
        List<SourceFile> disclosed = BundleLayout.disclosedTo(partner.id(), program);
        return new StatementJob(agreement, inputs, BundleFiles.of(disclosed, agreement, own.files(), request.pack()));
    }
}
