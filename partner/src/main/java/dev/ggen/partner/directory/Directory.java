package dev.ggen.partner.directory;

import java.util.List;
import java.util.Optional;

/**
 * The partners that were read: all of a program, or the one that a bundle discloses.
 *
 * @param partners ordered by id
 */
public record Directory(List<Partner> partners) {
    public Directory {
        partners = List.copyOf(partners);
    }

    public Optional<Partner> partner(String id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }
}
