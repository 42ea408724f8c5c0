package dev.ggen.hub.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.CanonicalJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UsersTest {
    private static final TestHub HUB = TestHub.fresh(); // counts administrators
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final Viewer ADMINISTRATOR =
            TestHub.vendor("Ada", EnumSet.of(Permission.USER_MANAGE, Permission.ACTIVITY_READ));
    private static final Viewer AT_ACME =
            TestHub.partner("acme", "Carl", EnumSet.of(Permission.USER_MANAGE, Permission.ACTIVITY_READ));

    private final Users users = HUB.part(Users.class);

    @AfterAll
    static void close() {
        HUB.close();
    }

    @Test
    void rolesAreGivenAndRecordedWithBeforeAndAfter() {
        UserView ann = added(ADMINISTRATOR, Optional.empty(), "auditor");

        UserView changed = users.changeRoles(ADMINISTRATOR, id(), ann.id(), Set.of("finance", "auditor"));

        assertEquals(List.of("finance", "auditor"), changed.roles());
        Activity.Entry entry = HUB.part(Activity.class)
                .page(ADMINISTRATOR, Optional.of("users/" + ann.id()), Optional.empty(), 1)
                .items()
                .getFirst();
        assertEquals("change-roles", entry.what());
        assertTrue(CanonicalJson.text(entry.before()).contains("\"roles\":[\"auditor\"]"));
        assertTrue(CanonicalJson.text(entry.after()).contains("\"roles\":[\"finance\",\"auditor\"]"));
    }

    @Test
    void aRepeatedCommandAddsNobodyTwice() {
        CommandId id = id();
        NewUser ann = new NewUser("twice@example.com", "Ann", Optional.empty(), Set.of("auditor"));

        assertEquals(users.add(ADMINISTRATOR, id, ann), users.add(ADMINISTRATOR, id, ann));
        assertEquals(Refused.Kind.CONFLICT, refusal(() -> users.add(ADMINISTRATOR, id(), ann)));
    }

    @Test
    void theLastAdministratorRemains() {
        UserView first = added(SYSTEM, Optional.empty(), "administrator");
        UserView second = added(SYSTEM, Optional.empty(), "administrator");
        users.deactivate(ADMINISTRATOR, id(), first.id());

        assertEquals(Refused.Kind.CONFLICT, refusal(() -> users.deactivate(ADMINISTRATOR, id(), second.id())));
        assertEquals(
                Refused.Kind.CONFLICT,
                refusal(() -> users.changeRoles(ADMINISTRATOR, id(), second.id(), Set.of("finance"))));
        assertEquals(
                List.of("administrator"), users.one(ADMINISTRATOR, second.id()).roles());
    }

    @Test
    void nobodyChangesHimself() {
        UserView ann = added(SYSTEM, Optional.empty(), "administrator");
        Viewer self = new Viewer(ann.id(), ann.name(), ADMINISTRATOR.scope(), EnumSet.of(Permission.USER_MANAGE));

        assertEquals(Refused.Kind.CONFLICT, refusal(() -> users.changeRoles(self, id(), ann.id(), Set.of("finance"))));
    }

    @Test
    void aPartnersAdministratorSeesAndChangesItsOwnPeopleOnly() {
        UserView own = added(AT_ACME, Optional.empty(), "partner-finance");
        UserView vendors = added(ADMINISTRATOR, Optional.empty(), "auditor");
        UserView others = added(ADMINISTRATOR, Optional.of("zeta"), "partner-finance");

        assertEquals(Optional.of("acme"), own.partner());
        Slice<UserView> seen = users.page(AT_ACME, Optional.empty(), Optional.empty(), 50);
        assertTrue(seen.items().stream().allMatch(user -> user.partner().equals(Optional.of("acme"))));
        for (UserView foreign : List.of(vendors, others)) {
            assertEquals(Refused.Kind.NOT_FOUND, refusal(() -> users.one(AT_ACME, foreign.id())));
            assertEquals(Refused.Kind.NOT_FOUND, refusal(() -> users.deactivate(AT_ACME, id(), foreign.id())));
            assertEquals(
                    Refused.Kind.NOT_FOUND,
                    refusal(() -> users.changeRoles(AT_ACME, id(), foreign.id(), Set.of("partner-finance"))));
        }
        assertEquals(Refused.Kind.NOT_FOUND, refusal(() -> added(AT_ACME, Optional.of("zeta"), "partner-finance")));
    }

    @Test
    void aPartnersAdministratorCantGiveAVendorsRole() {
        UserView own = added(AT_ACME, Optional.empty(), "partner-finance");

        assertEquals(Refused.Kind.INVALID, refusal(() -> added(AT_ACME, Optional.empty(), "administrator")));
        assertEquals(
                Refused.Kind.INVALID,
                refusal(() -> users.changeRoles(AT_ACME, id(), own.id(), Set.of("administrator"))));
        assertEquals(Refused.Kind.INVALID, refusal(() -> added(ADMINISTRATOR, Optional.of("acme"), "administrator")));
    }

    @Test
    void anAddressAtAnotherPartnerIsNotGivenAway() {
        NewUser atZeta = new NewUser("both@example.com", "Bo", Optional.of("zeta"), Set.of("partner-finance"));
        users.add(ADMINISTRATOR, id(), atZeta);

        UserView here = users.add(
                AT_ACME, id(), new NewUser("both@example.com", "Bo", Optional.empty(), Set.of("partner-finance")));

        assertEquals(Optional.of("acme"), here.partner());
    }

    @Test
    void addressesThatCouldEndAHeaderAreRefused() {
        for (String address : List.of(
                "a@b.example\r\nBcc: x@y.example",
                "a@b.example,c@d.example",
                "A <a@b.example>",
                "a b@c.example",
                "@b.example")) {
            NewUser user = new NewUser(address, "Ann", Optional.empty(), Set.of("auditor"));
            assertEquals(Refused.Kind.INVALID, refusal(() -> users.add(ADMINISTRATOR, id(), user)), address);
        }
    }

    @Test
    void aListIsReadToItsEndWithoutGapsOrRepeats() {
        for (int i = 0; i < 5; i++) {
            added(AT_ACME, Optional.empty(), "partner-finance");
        }
        Slice<UserView> all = users.page(AT_ACME, Optional.empty(), Optional.empty(), 200);
        Slice<UserView> first = users.page(AT_ACME, Optional.empty(), Optional.empty(), 3);
        Slice<UserView> rest = users.page(AT_ACME, Optional.empty(), first.nextCursor(), 200);

        assertEquals(all.items().subList(0, 3), first.items());
        assertEquals(all.items().subList(3, all.items().size()), rest.items());
    }

    @Test
    void managingUsersTakesItsPermission() {
        Viewer auditor = TestHub.vendor("Olga", EnumSet.of(Permission.ACTIVITY_READ));

        assertEquals(Refused.Kind.FORBIDDEN, refusal(() -> users.page(auditor, Optional.empty(), Optional.empty(), 5)));
        assertEquals(Refused.Kind.FORBIDDEN, refusal(() -> users.one(auditor, UUID.randomUUID())));
        assertEquals(Refused.Kind.FORBIDDEN, refusal(() -> added(auditor, Optional.empty(), "auditor")));
    }

    private UserView added(Viewer viewer, Optional<String> partner, String role) {
        String email = TestHub.ids().next() + "@example.com";
        return users.add(viewer, id(), new NewUser(email, "Somebody", partner, Set.of(role)));
    }

    private static Refused.Kind refusal(Runnable work) {
        return assertThrows(Refused.class, work::run).kind();
    }

    private static CommandId id() {
        return TestHub.ids().nextCommand();
    }
}
