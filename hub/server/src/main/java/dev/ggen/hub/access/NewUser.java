package dev.ggen.hub.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody to be let in.
 *
 * @param email where his links go; kept in lower case
 * @param name as others see him
 * @param partner to which partner he belongs; empty for the vendor
 * @param roles at least one, all of his side
 */
public record NewUser(String email, String name, Optional<String> partner, Set<String> roles) {
    public NewUser {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        roles = Set.copyOf(roles);
    }
}
