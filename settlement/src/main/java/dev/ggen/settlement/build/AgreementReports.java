package dev.ggen.settlement.build;

import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingEngine;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.ZipSource;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of all reports belongs to one agreement.
 *
 * @param files its report files
 * @param sums the sums of its sources
 * @param totals control totals of its files
 * @param findings those that are about its files alone
 */
public record AgreementReports(
        List<ReportFile> files, List<KeySum> sums, List<ControlTotals> totals, List<Finding> findings) {
    private static final long OTHER_BYTES = 64 << 20;

    /** What a bundle has room for beside documents, terms and pack. */
    static final long REPORT_BYTES_LIMIT = CanonicalZip.MAX_BYTES - OTHER_BYTES;

    private static final int FILES_SHOWN_LIMIT = 10;

    /** Picks an agreement's own files, sums, totals and findings out of all; see {@link ReportsBySource} for many agreements. */
    public static AgreementReports of(
            SignedAgreement agreement, FrozenReports reports, List<KeySum> sums, List<Finding> findings) {
        return new ReportsBySource(reports, sums, findings).of(agreement);
    }

    /** All sums of some frozen reports. */
    public static List<KeySum> sums(RatingEngine engine, FrozenReports reports) {
        List<KeySum> sums = new ArrayList<>();
        engine.sums(reports.lines(), sums::add);
        return sums;
    }

    static Set<String> sources(SignedAgreement agreement) {
        return agreement.read().agreement().sources().stream()
                .map(ReportSource::name)
                .collect(Collectors.toSet());
    }

    /** A yellow finding for each source that an agreement names and no report comes from: nothing sold, or a file forgotten? */
    public static List<Finding> missing(FrozenReports reports, List<SignedAgreement> agreements, Period period) {
        return agreements.stream()
                .filter(agreement -> agreement
                        .read()
                        .agreement()
                        .validity()
                        .intersect(period.days())
                        .isPresent())
                .flatMap(agreement -> agreement.read().agreement().sources().stream()
                        .filter(source -> reports.filesOf(source.name()).isEmpty())
                        .map(source -> Finding.yellow(
                                        "no-report-of-source",
                                        "there is no report of " + source.name() + ", from which agreement "
                                                + agreement.id() + " is settled",
                                        Place.ofFile(agreement.read().file().path()))
                                .withAllowed("a report of each source; a header alone reports that nothing was sold")
                                .withHint("ask for the report before the statement goes out")))
                .toList();
    }

    /** A red finding for each agreement whose reports are more than a bundle can hold, which is seen before any of their rows is read. */
    public static List<Finding> tooLarge(List<ReportFile> files, List<SignedAgreement> agreements) {
        Map<String, List<ReportFile>> bySource = files.stream().collect(Collectors.groupingBy(ReportFile::source));
        List<Finding> findings = new ArrayList<>();
        for (SignedAgreement agreement : agreements) {
            List<ReportFile> own = sources(agreement).stream()
                    .flatMap(source -> bySource.getOrDefault(source, List.of()).stream())
                    .sorted(Comparator.comparing(ReportFile::name))
                    .toList();
            long bytes = own.stream().mapToLong(AgreementReports::bytes).sum();
            if (bytes > REPORT_BYTES_LIMIT) {
                findings.add(tooLarge(agreement, own, bytes));
            }
        }
        return findings;
    }

    private static Finding tooLarge(SignedAgreement agreement, List<ReportFile> own, long bytes) {
        return Finding.red(
                        "reports-too-large",
                        "the reports of agreement %s have %s bytes in %s %s, more than its bundle can hold"
                                .formatted(agreement.id(), bytes, own.size(), own.size() == 1 ? "file" : "files"),
                        own.stream()
                                .limit(FILES_SHOWN_LIMIT)
                                .map(file -> Place.ofFile(file.name()))
                                .toArray(Place[]::new))
                .withAllowed("at most " + REPORT_BYTES_LIMIT + " bytes of reports for an agreement in one run")
                .withHint(
                        "Ask for them as Parquet, which is a fraction of the size, or take out files of other months.");
    }

    private static long bytes(ReportFile file) {
        return file.measure().map(ZipSource.Measure::size).orElse(0L);
    }

    /** A red finding for each file that no agreement claims: of another seller, or of a partner that hasn't signed. */
    public static List<Finding> strangers(FrozenReports reports, List<SignedAgreement> agreements) {
        Set<String> claimed = agreements.stream()
                .flatMap(agreement -> sources(agreement).stream())
                .collect(Collectors.toSet());
        return reports.files().stream()
                .filter(file -> !file.source().isEmpty() && !claimed.contains(file.source()))
                .map(file -> Finding.red(
                                "report-of-another-account",
                                file.name() + " is of account " + file.account() + " ("
                                        + file.format().id() + ")",
                                Place.ofFile(file.name()))
                        .withAllowed("an account that an agreement names: "
                                + claimed.stream().sorted().collect(Collectors.joining(", ")))
                        .withHint("take the file out, or add the signed agreement that it belongs to"))
                .toList();
    }
}
