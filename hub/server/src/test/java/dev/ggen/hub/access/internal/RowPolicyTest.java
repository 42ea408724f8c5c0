package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.PASSKEY_CHALLENGE;
import static dev.ggen.hub.tables.access.Tables.ROLE;
import static dev.ggen.hub.tables.access.Tables.ROLE_PERMISSION;
import static dev.ggen.hub.tables.access.Tables.SESSION;
import static dev.ggen.hub.tables.access.Tables.SIGN_IN_LINK;
import static dev.ggen.hub.tables.access.Tables.USER_ACCOUNT;
import static dev.ggen.hub.tables.access.Tables.USER_ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** What a query without any WHERE sees in a partner's transaction: the database keeps it to its own, whatever code forgets. */
class RowPolicyTest {
    private final TestHub hub = TestHub.shared();
    private final DSLContext database = hub.part(DSLContext.class);
    private final String partner = "policy-" + TestHub.ids().next();
    private final UserView own = Visitor.user(hub, Optional.of(partner), "partner-administrator");
    private final UserView colleague = Visitor.user(hub, Optional.of(partner), "partner-finance");
    private final UserView other = Visitor.user(hub, Optional.of(partner + "-not"), "partner-finance");
    private final Viewer viewer =
            new Viewer(own.id(), own.name(), new Scope.OfPartner(partner), EnumSet.allOf(Permission.class));

    @Test
    void aPartnerSeesItsOwnPeopleOnly() {
        List<UUID> seen =
                read(() -> database.select(USER_ACCOUNT.ID).from(USER_ACCOUNT).fetch(USER_ACCOUNT.ID));
        List<UUID> roles =
                read(() -> database.select(USER_ROLE.USER_ID).from(USER_ROLE).fetch(USER_ROLE.USER_ID));

        assertThat(seen).containsExactlyInAnyOrder(own.id(), colleague.id());
        assertThat(roles).containsExactlyInAnyOrder(own.id(), colleague.id());
    }

    @Test
    void aPartnerSeesPartnersRolesOnly() {
        Set<String> roles =
                Set.copyOf(read(() -> database.select(ROLE.ID).from(ROLE).fetch(ROLE.ID)));
        Set<String> given = Set.copyOf(read(() ->
                database.select(ROLE_PERMISSION.ROLE).from(ROLE_PERMISSION).fetch(ROLE_PERMISSION.ROLE)));

        assertThat(roles).containsExactlyInAnyOrder("partner-administrator", "partner-finance");
        assertThat(given).isEqualTo(roles);
    }

    @Test
    void everybodySeesHisOwnSessionsOnly() {
        Visitor.signedIn(hub, own.id());
        Visitor.signedIn(hub, colleague.id());
        Visitor.signedIn(hub, other.id());

        List<UUID> seen =
                read(() -> database.select(SESSION.USER_ID).from(SESSION).fetch(SESSION.USER_ID));

        assertThat(seen).containsExactly(own.id());
    }

    @Test
    void linksAndStrangersChallengesAreTheHubsAlone() {
        assertThat(read(() -> database.fetchCount(SIGN_IN_LINK))).isZero();
        assertThat(read(() -> database.fetchCount(PASSKEY_CHALLENGE))).isZero();
    }

    @Test
    void theDatabaseItselfRefusesAVendorsRoleForSomebodyAtAPartner() {
        assertThatThrownBy(() -> hub.part(Transactions.class)
                        .write(
                                Viewer.system("test"),
                                () -> database.insertInto(USER_ROLE)
                                        .set(USER_ROLE.USER_ID, own.id())
                                        .set(USER_ROLE.KIND, "partner")
                                        .set(USER_ROLE.ROLE, "administrator")
                                        .execute()))
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    @Test
    void noTransactionOfTheApplicationChangesWhatRolesMayDo() {
        assertThatThrownBy(() -> hub.part(Transactions.class)
                        .write(
                                Viewer.system("test"),
                                () -> database.insertInto(ROLE_PERMISSION)
                                        .set(ROLE_PERMISSION.ROLE, "auditor")
                                        .set(ROLE_PERMISSION.PERMISSION, "month-approve")
                                        .execute()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyPermissionInTheTableIsKnownToTheCode() {
        List<String> words = hub.part(Transactions.class)
                .read(
                        Viewer.system("test"),
                        () -> database.select(ROLE_PERMISSION.PERMISSION)
                                .from(ROLE_PERMISSION)
                                .fetch(ROLE_PERMISSION.PERMISSION));

        assertThat(words).allMatch(word -> Permission.of(word).isPresent());
    }

    private <T> T read(Supplier<T> work) {
        return hub.part(Transactions.class).read(viewer, work);
    }
}
