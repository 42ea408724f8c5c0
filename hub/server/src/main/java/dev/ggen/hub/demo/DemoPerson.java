package dev.ggen.hub.demo;

import dev.ggen.hub.access.NewUser;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who works in the demo. Nobody of them exists; their addresses are under a name that never will (RFC 2606). */
enum DemoPerson {
    ADMINISTRATOR("administrator", "Ida Vestergaard", ""),
    PARTNER_MANAGER("partner-manager", "Marek Solano", ""),
    FINANCE("finance", "Nadia Brandt", ""),
    SECOND_FINANCE("finance", "Owen Takeda", ""),
    AUDITOR("auditor", "Ruth Castellan", ""),
    AWS_ADMINISTRATOR("partner-administrator", "Priya Sandoval", "aws"),
    AWS_FINANCE("partner-finance", "Leo Marchetti", "aws"),
    ACCENTURE_FINANCE("partner-finance", "Hanna Lindgren", "accenture");

    private static final String VENDOR = "ggen";

    private final String role;
    private final String person;
    private final String partner;

    DemoPerson(String role, String person, String partner) {
        this.role = role;
        this.person = person;
        this.partner = partner;
    }

    String role() {
        return role;
    }

    Optional<String> partner() {
        return partner.isEmpty() ? Optional.empty() : Optional.of(partner);
    }

    /** {@code nadia.brandt@ggen.example}. */
    String email() {
        String local = person.toLowerCase(Locale.ROOT).replace(' ', '.');
        return local + "@" + partner().orElse(VENDOR) + ".example";
    }

    NewUser user() {
        return new NewUser(email(), person, partner(), Set.of(role));
    }
}
