package dev.ggen.settlement.touched;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.BasePart;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A line, or an adjustment of one, that the subject touched.
 *
 * @param adjusts the earlier month whose line is adjusted; empty for a line of the statement's own month
 * @param line its id
 * @param clause its clause's number
 * @param sentence what the clause says
 * @param owes who owes the amounts; a negative one is owed by the other
 * @param how in what way it is touched
 * @param counted what of the subject's rows is in its base; nothing where it goes by other lines
 * @param share the subject's exact part of what is owed, before rounding; there only where the line is proportional
 * @param with what is owed
 * @param without what would be owed without the subject; zero where there would be no line
 */
public record TouchedLine(
        Optional<YearMonth> adjusts,
        String line,
        String clause,
        String sentence,
        Party owes,
        How how,
        List<BasePart> counted,
        Optional<ExactAmount> share,
        Amount with,
        Amount without) {
    public TouchedLine {
        Objects.requireNonNull(adjusts);
        Objects.requireNonNull(line);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(owes);
        Objects.requireNonNull(how);
        counted = List.copyOf(counted);
        Objects.requireNonNull(share);
        Objects.requireNonNull(with);
        Objects.requireNonNull(without);
    }

    /** In what way a line is touched. */
    public enum How {
        /** It is the clause's own: all of it is the clause's. */
        OWN("own"),
        /** Rows are counted in it. */
        COUNTED("counted"),
        /** No row is: it goes by lines, or by months, in which some are. */
        FOLLOWS("follows");

        private final String word;

        How(String word) {
            this.word = word;
        }

        /** The name in files. */
        public String word() {
            return word;
        }
    }

    /** What the subject is answerable for: what would not be owed without it. */
    public Amount difference() {
        return with.minus(without);
    }

    /** The difference as the partner owes it to the vendor. */
    public Amount owedToVendor() {
        return owes == Party.PARTNER ? difference() : difference().negated();
    }

    /** How many of the subject's rows are counted in it. */
    public long rows() {
        return counted.stream().mapToLong(BasePart::rows).sum();
    }
}
