package dev.ggen.partner.directory;

import java.util.Optional;

/**
 * A partner of the program.
 *
 * @param id last part of its name in the program, such as {@code aws}
 * @param name as people read it
 * @param tier label of its tier; empty where the program states none
 */
public record Partner(String id, String name, Optional<String> tier) {
    public Partner {
        if (!id.matches("[0-9a-z][0-9a-z-]{0,63}") || name.isBlank()) {
            throw new IllegalArgumentException("a partner has an id of letters, digits and hyphens, and a name: " + id);
        }
    }
}
