package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.platform.Permission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where people may go. */
final class NavigationTest {
    @Test
    void onlyPlacesThatTheViewerMaySeeAreShown() {
        Navigation navigation = of(EnumSet.of(Permission.STATEMENT_READ, Permission.AGREEMENT_READ), "/");
        assertThat(navigation.places()).containsExactly(Place.OVERVIEW, Place.AGREEMENTS, Place.STATEMENTS);
        assertThat(navigation.groups()).containsExactly(Place.Group.TOP, Place.Group.SETTLEMENT);
        assertThat(navigation.behindMore()).isEmpty();
    }

    @Test
    void aPhoneHasFourPlacesInTheSameOrder() {
        Navigation navigation = of(
                EnumSet.of(
                        Permission.STATEMENT_READ,
                        Permission.LEDGER_READ,
                        Permission.PROGRAM_READ,
                        Permission.EVIDENCE_READ),
                "/");
        assertThat(navigation.onPhone()).containsExactly(Place.OVERVIEW, Place.STATEMENTS, Place.LEDGER, Place.PROGRAM);
        assertThat(navigation.behindMore()).containsExactly(Place.EVIDENCE);
    }

    @Test
    void aPageBelongsToThePlaceAboveIt() {
        Navigation navigation = of(EnumSet.allOf(Permission.class), "/statements/aws/2026-09");
        assertThat(navigation.isAt(Place.STATEMENTS)).isTrue();
        assertThat(navigation.isAt(Place.OVERVIEW)).isFalse();
        assertThat(of(EnumSet.allOf(Permission.class), "/reports-of-others").isAt(Place.REPORTS))
                .isFalse();
    }

    private static Navigation of(Set<Permission> permissions, String path) {
        return PageRoom.frame(Locale.ENGLISH, Theme.SYSTEM, path, permissions).navigation();
    }
}
