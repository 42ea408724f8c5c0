package dev.ggen.hub.portal.access;

import dev.ggen.hub.portal.Words;
import java.util.List;

/** Roles by their names. */
final class RoleWords {
    private RoleWords() {}

    static List<String> of(List<String> roles, Words words) {
        return roles.stream().map(role -> words.text("access.role." + role)).toList();
    }
}
