package dev.ggen.settlement.document;

import dev.ggen.settlement.statement.Fields;
import java.math.BigInteger;
import java.util.Map;

/**
 * The two names on a statement.
 *
 * @param vendor whose program it is
 * @param partner with whom
 */
record Parties(String vendor, String partner) {

    static Parties of(Fields statement) {
        Fields agreement = statement.object("agreement");
        return new Parties(agreement.text("vendor"), agreement.object("partner").text("name"));
    }

    String name(String party) {
        return party.equals("vendor") ? vendor : partner;
    }

    String other(String party) {
        return party.equals("vendor") ? partner : vendor;
    }

    /** Who owes, given what is owed to the vendor. */
    String debtor(BigInteger owedToVendor) {
        return owedToVendor.signum() < 0 ? vendor : partner;
    }

    /** All of them, for a message. */
    Map<String, String> names(BigInteger owedToVendor) {
        return Map.of(
                "vendor",
                vendor,
                "partner",
                partner,
                "debtor",
                debtor(owedToVendor),
                "creditor",
                creditor(owedToVendor));
    }

    String creditor(BigInteger owedToVendor) {
        return owedToVendor.signum() < 0 ? partner : vendor;
    }
}
