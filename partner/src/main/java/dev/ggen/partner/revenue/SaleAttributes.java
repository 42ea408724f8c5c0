package dev.ggen.partner.revenue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a report says of a sale beyond product and day, as far as a clause can go by it.
 *
 * @param mark one word that the reporter gives it, such as {@code registered-deal}; may be empty
 * @param since the day on which the customer's line began that the sale belongs to: its subscription or contract
 * @param soldOn for what takes a sale back, the day of that sale
 */
public record SaleAttributes(String mark, Optional<LocalDate> since, Optional<LocalDate> soldOn)
        implements Comparable<SaleAttributes> {
    /** Of a sale of which a report says nothing more. */
    public static final SaleAttributes NONE = new SaleAttributes("", Optional.empty(), Optional.empty());

    private static final Comparator<SaleAttributes> ORDER = Comparator.comparing(SaleAttributes::mark)
            .thenComparing(attributes -> text(attributes.since()))
            .thenComparing(attributes -> text(attributes.soldOn()));

    public SaleAttributes {
        LineRules.idOrEmpty("mark", mark);
        since.ifPresent(LineRules::day);
        soldOn.ifPresent(LineRules::day);
    }

    /** From texts as files have them: nothing, or an id and ISO dates. */
    public static SaleAttributes parse(String mark, String since, String soldOn) {
        return mark.isEmpty() && since.isEmpty() && soldOn.isEmpty()
                ? NONE
                : new SaleAttributes(mark, day(since), day(soldOn));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Whether nothing is said. */
    public boolean isNone() {
        return mark.isEmpty() && since.isEmpty() && soldOn.isEmpty();
    }

    /** Mark, first day and day of the sale, parted by a separator; what isn't said is empty. */
    public String joined(String separator) {
        return String.join(separator, mark, text(since), text(soldOn));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** By mark, first day and day of the sale; what isn't said comes first. */
    @Override
    public int compareTo(SaleAttributes other) {
        return ORDER.compare(this, other);
    }
}
