package dev.ggen.settlement.statement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.FeeComparison;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Severity;
import java.util.List;

/** What the party that collects kept against what its clause lets it keep, in data and in words. */
public final class FeeWords {
    private final StatementFacts facts;

    FeeWords(StatementFacts facts) {
        this.facts = facts;
    }

    /** A yellow finding for each line whose collector kept something else than its clause says. */
    public static List<Finding> findings(List<FeeComparison> fees, String vendor, String partner) {
        return fees.stream()
                .filter(fee -> !fee.excess().isZero())
                .map(fee -> finding(fee, vendor, partner))
                .toList();
    }

    private static Finding finding(FeeComparison fee, String vendor, String partner) {
        boolean more = fee.excess().signum() > 0;
        return Finding.yellow(more ? "kept-more-than-agreed" : "kept-less-than-agreed", sentence(fee, vendor, partner))
                .withAllowed(Money.words(fee.agreed()))
                .withHint(
                        more
                                ? "ask " + ClauseSentence.name(fee.keptBy(), vendor, partner)
                                        + " for the difference, with this statement"
                                : "check the clause and the report before the difference is claimed");
    }

    List<Json> fees() {
        return facts.settled().fees().stream().map(this::fee).toList();
    }

    private Json fee(FeeComparison fee) {
        Json.Builder json = Json.object()
                .put("line", fee.line().name())
                .put("keptMinor", StatementJson.minor(fee.kept().rounded()))
                .put("keptExact", fee.kept().plain())
                .put("agreedMinor", StatementJson.minor(fee.agreed()))
                .put("differenceMinor", StatementJson.minor(fee.excess()))
                .put("rows", fee.rows())
                .put("verdict", (fee.excess().isZero() ? Severity.GREEN : Severity.YELLOW).word())
                .put(
                        "sentence",
                        sentence(fee, facts.program().vendor(), facts.partner().name()));
        return ConvertedJson.into(json, fee.converted()).build();
    }

    private static String sentence(FeeComparison fee, String vendor, String partner) {
        Amount excess = fee.excess();
        String kept = ClauseSentence.name(fee.keptBy(), vendor, partner) + " kept "
                + Money.words(fee.kept().rounded()) + " under clause "
                + fee.line().clause();
        return switch (excess.signum()) {
            case 0 -> kept + ", as agreed.";
            case 1 -> kept + ", " + Money.words(excess) + " more than agreed.";
            default -> kept + ", " + Money.words(excess.negated()) + " less than agreed.";
        };
    }
}
