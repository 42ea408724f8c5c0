package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a line of an earlier month comes to now, less what was posted for it: a prior-period adjustment, owed with the open month.
 *
 * @param month the earlier month
 * @param reason why it comes to something else
 * @param posted what was posted; empty for a line that the month's statements don't have
 * @param now the line as the same month is settled now; empty where it has none any more
 */
public record Adjustment(YearMonth month, Reason reason, Optional<PostedLine> posted, Optional<StatementLine> now) {
    /** Why a line comes to something else than was posted. */
    public enum Reason {
        /** Rows of its own came late, were corrected or are gone: what was reported was wrong. */
        ROWS("rows"),
        /** Its own rows are the same; what its clause counted in months before isn't. */
        COUNTED("counted"),
        /** Sales of it were taken back since, within the time in which they take back what they had given. */
        CLAWBACK("clawback"),
        /** The agreement or the program says something else of the month than it did. */
        TERMS("terms");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The name in files. */
        public String word() {
            return word;
        }
    }

    public Adjustment {
        Objects.requireNonNull(month);
        Objects.requireNonNull(reason);
        if (posted.isEmpty() && now.isEmpty()) {
            throw new IllegalArgumentException("an adjustment is of a line that was posted, or that is now");
        }
    }

    /** The id of the line that is adjusted. */
    public String line() {
        return now.map(line -> line.id().name())
                .or(() -> posted.map(PostedLine::id))
                .orElseThrow();
    }

    /** Whether a line is taken back without another in its place. */
    public boolean isTakenBack() {
        return now.isEmpty();
    }

    /** Who has the other's money and passes it on. */
    public Party owes() {
        return Stream.concat(now.map(StatementLine::owes).stream(), posted.map(PostedLine::owes).stream())
                .findFirst()
                .orElseThrow();
    }

    /** What a party gets more than was posted; negative when less. */
    public Amount difference(Party party) {
        Amount before = posted.map(line -> line.share(party)).orElseGet(() -> zero(party));
        Amount after = now.map(line -> line.share(party)).orElseGet(() -> zero(party));
        return after.minus(before);
    }

    private Amount zero(Party party) {
        return Stream.concat(
                        now.map(line -> line.share(party)).stream(), posted.map(line -> line.share(party)).stream())
                .map(Amount::currency)
                .map(Amount::zero)
                .findFirst()
                .orElseThrow();
    }

    /** What the party that owes owes the other more than was posted; negative when less. */
    public Amount amount() {
        return difference(owes().other());
    }

    /** What the partner owes the vendor more than was posted; negative where the vendor owes more. */
    public Amount owedToVendor() {
        return owes() == Party.PARTNER ? amount() : amount().negated();
    }
}
