package dev.ggen.settlement.bundle;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Program;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingEngine;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Trust;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.document.DocumentPack;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import dev.ggen.settlement.rates.RateRows;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportInput;
import dev.ggen.settlement.report.ReportReading;
import dev.ggen.settlement.report.Reports;
import dev.ggen.settlement.statement.StatementFacts.ProgramIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A bundle's inputs, read back: what the function needs to be run again.
 *
 * <p>Everything in it is somebody else's: sizes are bounded, nothing is executed, nothing outside the bundle is read.
 */
public final class OpenedBundle {
    private static final int LARGEST_SMALL_FILE_BYTES = 16 << 20;
    private static final long LARGEST_PART_BYTES = 64L << 20;

    private final CanonicalZip zip;
    private final Provenance provenance;
    private final RatingEngine engine;

    /**
     * @param zip the container, already found sound
     * @param provenance what its receipt says
     * @param engine what sums
     */
    public OpenedBundle(CanonicalZip zip, Provenance provenance, RatingEngine engine) {
        this.zip = zip;
        this.provenance = provenance;
        this.engine = engine;
    }

    /**
     * The inputs of the function, with the frozen reports behind them.
     *
     * @param agreement as signed
     * @param program the disclosed part
     * @param earlier what is taken from statements of earlier months, by month
     * @param inputs what the statement is a function of
     * @param reports to be read again for explanations; valid while the work folder is
     */
    public record Contents(
            SignedAgreement agreement,
            ReadProgram program,
            List<EarlierStatement> earlier,
            StatementInputs inputs,
            FrozenReports reports) {
        public Contents {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * Reads the inputs.
     *
     * @param work an empty folder for reports and caches, the caller's to remove
     * @throws FindingsException when an input can't be used
     */
    public Contents read(Path work) {
        SignedAgreement agreement = SignedAgreement.of(
                file(SignedAgreement.AGREEMENT_FILE),
                file(SignedAgreement.VENDOR_SIGNATURE_FILE),
                file(SignedAgreement.PARTNER_SIGNATURE_FILE),
                Trust.parse(bytes(SignedAgreement.SIGNERS_FILE), SignedAgreement.SIGNERS_FILE));
        ReadProgram program = ProgramReader.read(below(BundleLayout.PROGRAM));
        ReportReading reading = freeze(work);
        FrozenReports reports = reading.frozen().orElseThrow(() -> new FindingsException(reading.findings()));
        List<Finding> strangers = AgreementReports.strangers(reports, List.of(agreement));
        if (!strangers.isEmpty()) {
            throw new FindingsException(strangers);
        }
        AgreementReports own =
                AgreementReports.of(agreement, reports, AgreementReports.sums(engine, reports), reading.findings());
        List<EarlierStatement> earlier = earlier(agreement, program.program());
        return new Contents(agreement, program, earlier, inputs(agreement, program, own, earlier), reports);
    }

    private List<EarlierStatement> earlier(SignedAgreement agreement, Program program) {
        return zip.entries().stream()
                .map(CanonicalZip.Entry::name)
                .flatMap(name -> BundleLayout.earlierSums(name).stream())
                .map(period -> EarlierStatement.of(
                        agreement.id(),
                        program.vendor(),
                        period,
                        name -> zip.find(BundleLayout.earlier(period, name)).isPresent(),
                        name -> bytes(BundleLayout.earlier(period, name))))
                .toList();
    }

    private StatementInputs inputs(
            SignedAgreement agreement, ReadProgram program, AgreementReports own, List<EarlierStatement> earlier) {
        Period period = time("period", Period::parse);
        Restatement restatement = Restatement.of(agreement.read(), period, own, earlier);
        AgreementType type = program.program()
                .agreementType(agreement.read().agreement().type())
                .orElseThrow(() -> missing("the agreement's type"));
        Partner partner = program.directory()
                .partner(agreement.read().agreement().partner())
                .orElseThrow(() -> missing("the agreement's partner"));
        return new StatementInputs(
                identity(program.program()),
                type,
                partner,
                agreement.read(),
                period,
                time(
                        "issuedAt",
                        text -> Instant.parse(RunDetails.finishedOn(text).finishedOn())),
                own.sums(),
                restatement.known(),
                restatement.restated(),
                own.files(),
                rates(),
                own.totals(),
                own.findings(),
                pack());
    }

    private ReferenceRates rates() {
        return zip.find(BundleLayout.RATES).isPresent()
                ? RateRows.parse(bytes(BundleLayout.RATES), BundleLayout.RATES)
                : ReferenceRates.NONE;
    }

    private static FindingsException missing(String what) {
        return new FindingsException(Finding.red(
                "bundle-incomplete", "the program in the bundle lacks " + what, Place.ofFile(BundleLayout.PROGRAM)));
    }

    /** As the disclosed program names itself; only the digest over what isn't disclosed is the receipt's word. */
    private ProgramIdentity identity(Program program) {
        if (!(provenance.externalParameters().get("program") instanceof Json.Obj stated)) {
            throw unusable("program");
        }
        String digest = text(stated, "digest");
        if (!digest.matches("[0-9a-f]{64}")) {
            throw unusable("digest");
        }
        return new ProgramIdentity(program.name(), program.version(), program.vendor(), digest);
    }

    private <T> T time(String parameter, Function<String, T> reading) {
        try {
            return reading.apply(text(provenance.externalParameters(), parameter));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unusable(parameter);
        }
    }

    private static String text(Json.Obj object, String member) {
        if (object.get(member) instanceof Json.Str(var text)) {
            return text;
        }
        throw unusable(member);
    }

    private static FindingsException unusable(String parameter) {
        return new FindingsException(Finding.red(
                "receipt-parameter",
                "the receipt's parameter \"" + parameter + "\" can't be used",
                Place.ofFile(BundleLayout.RECEIPT)));
    }

    private ReportReading freeze(Path work) {
        List<ReportInput> inputs = new ArrayList<>();
        try {
            int number = 0;
            for (CanonicalZip.Entry entry : zip.entries()) {
                if (entry.name().startsWith(BundleLayout.REPORTS)) {
                    Path file = work.resolve("report-" + number++ + ".csv");
                    try (InputStream in = zip.open(entry.name())) {
                        Files.copy(in, file);
                    }
                    inputs.add(ReportInput.of(entry.name().substring(BundleLayout.REPORTS.length()), file));
                }
            }
            return new Reports(engine, 1).freeze(inputs, Files.createDirectory(work.resolve("frozen")));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle's reports can't be unpacked", e);
        }
    }

    private DocumentPack pack() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        below(BundleLayout.PACK).forEach(file -> files.put(file.path(), file.bytes()));
        return new DocumentPack(files);
    }

    private List<SourceFile> below(String prefix) {
        long bytes = zip.entries().stream()
                .filter(entry -> entry.name().startsWith(prefix))
                .mapToLong(CanonicalZip.Entry::size)
                .sum();
        if (bytes > LARGEST_PART_BYTES) {
            throw new FindingsException(
                    Finding.red("bundle-part-large", prefix + " holds " + bytes + " bytes", Place.ofFile(prefix))
                            .withAllowed("at most " + LARGEST_PART_BYTES));
        }
        return zip.entries().stream()
                .map(CanonicalZip.Entry::name)
                .filter(name -> name.startsWith(prefix))
                .map(name -> new SourceFile(name.substring(prefix.length()), bytes(name)))
                .toList();
    }

    private SourceFile file(String name) {
        return new SourceFile(name, bytes(name));
    }

    private byte[] bytes(String name) {
        return zip.bytes(name, LARGEST_SMALL_FILE_BYTES);
    }
}
