package dev.ggen.hub.settlement;

import dev.ggen.partner.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * An issued statement in a line.
 *
 * @param lines how many lines
 * @param owedToVendor what the partner owes for the month; negative when the vendor owes
 * @param paidToVendor what arrived in the month
 * @param findings how many things somebody should look at
 * @param issuedAt when it counts as issued
 * @param postedAt when it was posted here
 * @param statementDigest SHA-256 of the canonical statement
 * @param bundleDigest SHA-256 of its bundle
 */
public record StatementView(
        String agreement,
        YearMonth month,
        String partner,
        String partnerName,
        int lines,
        Amount owedToVendor,
        Amount paidToVendor,
        LocalDate dueOn,
        int findings,
        Instant issuedAt,
        Instant postedAt,
        String statementDigest,
        String bundleDigest) {
    /** What is still to be paid. */
    public Amount open() {
        return owedToVendor.minus(paidToVendor);
    }

    /** Its page, without leading slash. */
    public String page() {
        return "statements/" + agreement + "/" + month;
    }
}
