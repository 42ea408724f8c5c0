package dev.ggen.settlement.bundle;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.Verdict;
import dev.ggen.settlement.build.MonthSums;
import dev.ggen.settlement.build.StatementBuild;
import java.util.List;

/**
 * What a later month takes from a statement that was issued: the sums that it was settled from, and the receipt that says so.
 *
 * @param agreement whose statement, by id
 * @param vendor who settled, as programs name it
 * @param period its month
 * @param sums as {@link MonthSums} writes them, named as a later bundle holds them
 * @param receipt the signed receipt, which has the sums' digest among its subjects
 */
public record EarlierStatement(String agreement, String vendor, Period period, SourceFile sums, SourceFile receipt) {
    private static final String ID = "earlier-month-unproven";

    /** Of a bundle's own bytes. */
    public static EarlierStatement of(String agreement, String vendor, Period period, byte[] sums, byte[] receipt) {
        return new EarlierStatement(
                agreement,
                vendor,
                period,
                new SourceFile(BundleLayout.earlier(period, StatementBuild.SUMS_FILE), sums),
                new SourceFile(BundleLayout.earlier(period, BundleLayout.RECEIPT), receipt));
    }

    /** The files by which a later bundle holds it. */
    public List<SourceFile> files() {
        return List.of(sums, receipt);
    }

    /** Reads the sums, signed or not. */
    public EarlierMonth month() {
        return MonthSums.parse(period, sums.bytes(), sums.path());
    }

    /** Whether a trusted key signed that this agreement's month was settled from these sums. */
    public Verdict<EarlierMonth> verify(Trust trust) {
        return Statement.open(receipt.bytes(), receipt.path(), trust).then(verified -> {
            require(verified.content());
            return new Verdict.Verified<>(month(), verified.signers());
        });
    }

    private void require(Statement statement) {
        Provenance provenance = Provenance.of(statement, receipt.path());
        Json.Obj parameters = provenance.externalParameters();
        boolean isOfMonth = provenance.buildType().equals(Provenance.SETTLEMENT)
                && parameters.get("agreement").equals(Json.of(agreement))
                && parameters.get("period").equals(Json.of(period.name()))
                && parameters.get("program") instanceof Json.Obj program
                && program.get("vendor").equals(Json.of(vendor));
        if (!isOfMonth) {
            throw unproven("is not of " + vendor + "'s agreement " + agreement + " and " + period.name());
        }
        boolean isNamed = statement.subjects().stream()
                .anyMatch(subject -> subject.name().equals(StatementBuild.SUMS_FILE)
                        && subject.digest().equals(sums.digest()));
        if (!isNamed) {
            throw unproven("names other sums than " + sums.path());
        }
    }

    private FindingsException unproven(String what) {
        return new FindingsException(Finding.red(ID, "the receipt " + what, Place.ofFile(receipt.path())));
    }
}
