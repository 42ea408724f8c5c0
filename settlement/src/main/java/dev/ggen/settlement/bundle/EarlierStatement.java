package dev.ggen.settlement.bundle;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.Verdict;
import dev.ggen.settlement.build.StatementBuild;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a later month takes from a statement that was issued: what it says, the sums that it was settled from, and the receipt over both.
 *
 * @param agreement whose statement, by id
 * @param vendor who settled, as programs name it
 * @param period its month
 * @param statement the canonical statement
 * @param sums as {@link dev.ggen.settlement.build.MonthSums} writes them, named as a later bundle holds them
 * @param rates the published rates by which it converted, as {@link dev.ggen.settlement.rates.RateRows} writes them; empty where it converted nothing
 * @param receipt the signed receipt, which has the digests of all among its subjects
 */
public record EarlierStatement(
        String agreement,
        String vendor,
        Period period,
        SourceFile statement,
        SourceFile sums,
        Optional<SourceFile> rates,
        SourceFile receipt) {
    private static final String ID = "earlier-month-unproven";

    /**
     * Of a bundle's own files.
     *
     * @param names of the files that there are, by their names in the bundle of the month itself
     * @param file gives a file's bytes by the same names
     */
    public static EarlierStatement of(
            String agreement, String vendor, Period period, Predicate<String> names, Function<String, byte[]> file) {
        return new EarlierStatement(
                agreement,
                vendor,
                period,
                taken(period, StatementBuild.STATEMENT_FILE, file),
                taken(period, StatementBuild.SUMS_FILE, file),
                names.test(StatementBuild.RATES_FILE)
                        ? Optional.of(taken(period, StatementBuild.RATES_FILE, file))
                        : Optional.empty(),
                taken(period, BundleLayout.RECEIPT, file));
    }

    private static SourceFile taken(Period period, String name, Function<String, byte[]> file) {
        return new SourceFile(BundleLayout.earlier(period, name), file.apply(name));
    }

    /** The files by which a later bundle holds it. */
    public List<SourceFile> files() {
        return Stream.of(Stream.of(statement, sums), rates.stream(), Stream.of(receipt))
                .flatMap(files -> files)
                .toList();
    }

    /** Whether a trusted key signed that this agreement's month was settled so, from these sums. */
    public Verdict<EarlierStatement> verify(Trust trust) {
        return Statement.open(receipt.bytes(), receipt.path(), trust).then(verified -> {
            require(verified.content());
            return new Verdict.Verified<>(this, verified.signers());
        });
    }

    private void require(Statement signed) {
        Provenance provenance = Provenance.of(signed, receipt.path());
        Json.Obj parameters = provenance.externalParameters();
        boolean isOfMonth = provenance.buildType().equals(Provenance.SETTLEMENT)
                && parameters.get("agreement").equals(Json.of(agreement))
                && parameters.get("period").equals(Json.of(period.name()))
                && parameters.get("program") instanceof Json.Obj program
                && program.get("vendor").equals(Json.of(vendor));
        if (!isOfMonth) {
            throw unproven("is not of " + vendor + "'s agreement " + agreement + " and " + period.name());
        }
        requireNamed(signed, StatementBuild.STATEMENT_FILE, statement);
        requireNamed(signed, StatementBuild.SUMS_FILE, sums);
        rates.ifPresent(file -> requireNamed(signed, StatementBuild.RATES_FILE, file));
        boolean namesRates =
                signed.subjects().stream().anyMatch(subject -> subject.name().equals(StatementBuild.RATES_FILE));
        if (namesRates && rates.isEmpty()) {
            throw unproven("names " + StatementBuild.RATES_FILE + ", which isn't there");
        }
    }

    private void requireNamed(Statement signed, String name, SourceFile file) {
        boolean isNamed = signed.subjects().stream()
                .anyMatch(subject ->
                        subject.name().equals(name) && subject.digest().equals(file.digest()));
        if (!isNamed) {
            throw unproven("names another " + name + " than " + file.path());
        }
    }

    private FindingsException unproven(String what) {
        return new FindingsException(Finding.red(ID, "the receipt " + what, Place.ofFile(receipt.path())));
    }
}
