package dev.ggen.partner.agreement;

/**
 * Who reports, in which format: the first part of a transaction line's identity.
 *
 * @param format the report format's name, such as {@code aws-billing-events}
 * @param account the account in that format's terms, such as the seller's account number
 */
public record ReportSource(String format, String account) implements Comparable<ReportSource> {
    public ReportSource {
        if (!format.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a report format's name is kebab-case: " + format);
        }
        if (account.isBlank() || account.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a source names an account, without a colon: " + account);
        }
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
