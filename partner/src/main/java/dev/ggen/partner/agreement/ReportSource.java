package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Rate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who reports, in which format: the first part of a transaction line's identity.
 *
 * @param format the report format's name, such as {@code aws-billing-events}
 * @param account the account in that format's terms, such as the seller's account number
 * @param splits how what it reports is divided between several agreements, by mark; none where all is one agreement's
 */
public record ReportSource(String format, String account, List<Split> splits) implements Comparable<ReportSource> {
    public ReportSource {
        if (!format.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a report format's name is kebab-case: " + format);
        }
        if (account.isBlank() || account.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a source names an account, without a colon: " + account);
        }
        splits = splits.stream()
                .sorted(Comparator.comparing(split -> split.mark().orElse("")))
                .toList();
        if (splits.stream().map(Split::mark).distinct().count() < splits.size()) {
            throw new IllegalArgumentException("sales of " + format + ":" + account + " with one mark are split twice");
        }
    }

    /** A source whose reports are one agreement's. */
    public ReportSource(String format, String account) {
        this(format, account, List.of());
    }

    /** Is what it reports divided? */
    public boolean isSplit() {
        return !splits.isEmpty();
    }

    /** An agreement's part of sales with a mark; empty where no split is about them, or it leaves the agreement out. */
    public Optional<Rate> fraction(String agreement, String mark) {
        return splits.stream()
                .filter(split -> split.mark().filter(mark::equals).isPresent())
                .findFirst()
                .or(() ->
                        splits.stream().filter(split -> split.mark().isEmpty()).findFirst())
                .map(split -> split.fractions().get(agreement));
    }

    /** {@code aws-billing-events:123456789012}, as in canonical rows. */
    public String name() {
        return format + ":" + account;
    }

    @Override
    public int compareTo(ReportSource other) {
        return name().compareTo(other.name());
    }
}
