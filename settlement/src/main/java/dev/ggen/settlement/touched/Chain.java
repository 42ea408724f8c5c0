package dev.ggen.settlement.touched;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Digest;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.EarlierStatement;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.bundle.Restatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One agreement's months as they would have been without a subject, each by those before it. Months of which no bundle is given stay as they
 * were issued, and rates of exchange those that were used.
 */
final class Chain {
    private final SortedMap<YearMonth, Otherwise> months = new TreeMap<>();

    /**
     * A month as it would have been.
     *
     * @param issued the digest of its statement as it was issued
     * @param files what it would have been, by name
     */
    private record Otherwise(Digest issued, SortedMap<String, byte[]> files) {}

    /** The inputs of a month without some of its sums, by the months before as they would have been. */
    StatementInputs without(OpenedBundle.Contents contents, Taken taken) {
        StatementInputs inputs = contents.inputs();
        AgreementReports own = new AgreementReports(
                inputs.reports(), taken.outOf(inputs.sums()), inputs.totals(), inputs.reportFindings());
        Restatement restatement = Restatement.of(
                inputs.agreement(),
                inputs.period(),
                own,
                contents.earlier().stream().map(this::otherwise).toList());
        return new StatementInputs(
                inputs.program(),
                inputs.type(),
                inputs.partner(),
                inputs.agreement(),
                inputs.period(),
                inputs.issuedAt(),
                own.sums(),
                restatement.known(),
                restatement.restated(),
                inputs.reports(),
                inputs.rates(),
                inputs.totals(),
                inputs.reportFindings(),
                inputs.pack());
    }

    private EarlierStatement otherwise(EarlierStatement issued) {
        return known(issued)
                .map(month -> new EarlierStatement(
                        issued.agreement(),
                        issued.vendor(),
                        issued.period(),
                        file(month, issued, StatementBuild.STATEMENT_FILE).orElseGet(issued::statement),
                        file(month, issued, StatementBuild.SUMS_FILE).orElseGet(issued::sums),
                        issued.rates(),
                        issued.receipt()))
                .orElse(issued);
    }

    private static Optional<SourceFile> file(Otherwise month, EarlierStatement issued, String name) {
        return Optional.ofNullable(month.files().get(name))
                .map(bytes -> new SourceFile(BundleLayout.earlier(issued.period(), name), bytes));
    }

    private Optional<Otherwise> known(EarlierStatement issued) {
        return Optional.ofNullable(months.get(issued.period().month()))
                .filter(month -> month.issued().equals(issued.statement().digest()));
    }

    /** The months before, by which a statement goes, that stay as they were issued. */
    List<YearMonth> asIssued(OpenedBundle.Contents contents) {
        return contents.earlier().stream()
                .filter(issued -> known(issued).isEmpty())
                .map(issued -> issued.period().month())
                .toList();
    }

    /**
     * Keeps a month as it would have been, for those after it.
     *
     * @param statement its statement as it was issued
     */
    void keep(byte[] statement, StatementInputs without) {
        months.put(
                without.period().month(),
                new Otherwise(
                        Digest.of(statement), StatementBuild.draft(without).files()));
    }
}
