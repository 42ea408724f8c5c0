package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * How a line's exact shares became minor units, in a sentence.
 *
 * @param shares the line's shares, by party
 * @param parties the names
 * @param figures the formats
 */
record RoundingView(Fields shares, Parties parties, Figures figures) {
    private static final List<String> BOTH = List.of("vendor", "partner");

    /** Which share got the unit that cutting both left over. */
    Json sentence() {
        List<String> served =
                BOTH.stream().filter(party -> remainder(party).signum() != 0).toList();
        if (BOTH.stream().allMatch(party -> lost(party).signum() == 0)) {
            return Phrase.of(figures.messages().text("why.whole"), Map.of());
        }
        if (BOTH.stream()
                        .map(party -> shares.object(party).decimal("exact").signum())
                        .reduce(1, (a, b) -> a * b)
                < 0) {
            return Phrase.of(figures.messages().text("why.opposite"), Map.of());
        }
        return switch (served.size()) {
            case 0 -> Phrase.of(figures.messages().text("why.cut"), Map.of());
            case 1 -> servedOne(served.getFirst());
            default -> Phrase.of(figures.messages().text("why.both"), Map.of("unit", figures.money(BigInteger.ONE)));
        };
    }

    private Json servedOne(String party) {
        boolean tie = lost("vendor").compareTo(lost("partner")) == 0;
        return Phrase.of(
                figures.messages().text(tie ? "why.tie" : "why.remainder"),
                Map.of("party", parties.name(party), "unit", figures.money(remainder(party))));
    }

    private BigInteger remainder(String party) {
        return shares.object(party).integer("remainder");
    }

    /** What cutting to minor units takes from a share, in minor units. */
    private BigDecimal lost(String party) {
        BigDecimal minor = shares.object(party).decimal("exact").movePointRight(figures.minorDigits());
        return minor.remainder(BigDecimal.ONE).abs();
    }
}
