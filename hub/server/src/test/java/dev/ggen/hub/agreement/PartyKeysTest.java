package dev.ggen.hub.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.agreement.PartyKey.State;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartyKeysTest {
    private static final String WHY = "Pia at AWS read its first digits out on the phone";

    private final TestHub hub = TestHub.shared();
    private final Agreements agreements = hub.part(Agreements.class);
    private final PartyKeys keys = hub.part(PartyKeys.class);
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));
    private final Viewer ben = TestHub.vendor("Ben", EnumSet.allOf(Permission.class));

    @BeforeEach
    void take_in_a_first_agreement() {
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
        imported(SignedFiles.example("AWS-2026"));
    }

    @Test
    void the_first_key_of_a_party_counts_at_once() {
        PartyKey first = of("aws").getFirst();

        assertEquals(
                "ba56c61f781b714c36fdeb98a8db7cb7edc26c94826ac20ad66a5da7525bfe5d",
                first.key().hex());
        assertEquals(State.COUNTS, first.state());
        assertEquals(Optional.empty(), first.decision());
        assertEquals(List.of(), keys.all(TestHub.partner("aws", "Ada", EnumSet.allOf(Permission.class))));
    }

    @Test
    void another_key_counts_once_a_second_person_confirmed_it() {
        ImportAgreement agreement = another("AWS-2036", "2036");
        CommandId command = TestHub.ids().nextCommand();

        assertEquals(List.of("party-key-unknown", "party-key-unknown"), refusals(() -> imported(command, agreement)));
        assertEquals(List.of("party-key-unknown", "party-key-unknown"), refusals(() -> imported(command, agreement)));
        assertEquals(List.of("not-found"), refusals(() -> agreements.byId(ann, "AWS-2036")));
        PartyKey waiting = waiting("aws", "AWS-2036");
        assertEquals(List.of("four-eyes"), refusals(() -> keys.confirm(ann, command(), waiting.id(), WHY)));
        assertEquals(List.of("reason-missing"), refusals(() -> keys.confirm(ben, command(), waiting.id(), " ")));
        keys.refuse(ben, command(), waiting.id(), "nobody there knows it");
        assertEquals(List.of("party-key-decided"), refusals(() -> keys.confirm(ben, command(), waiting.id(), WHY)));

        assertEquals(List.of("party-key-unknown", "party-key-unknown"), refusals(() -> imported(agreement)));
        keys.confirm(ben, command(), waiting.id(), WHY);
        keys.confirm(ben, command(), waiting("ggen", "AWS-2036").id(), "it is our new one");

        assertEquals("AWS-2036", imported(agreement));
        assertEquals(
                List.of("confirm-party-key", "bring-party-key", "refuse-party-key", "bring-party-key"),
                activity("party-keys/aws").subList(0, 4));
    }

    @Test
    void the_page_asks_a_second_person_and_nobody_else() {
        refusals(() -> imported(another("AWS-2046", "2046")));
        PartyKey waiting = waiting("aws", "AWS-2046");
        Visitor manager = Visitor.as(hub, Optional.empty(), "partner-manager");

        assertTrue(manager.get("/agreements/keys").body().contains("Is this a key of AWS?"));
        assertEquals(
                404,
                Visitor.as(hub, Optional.of("aws"), "partner-administrator")
                        .get("/agreements/keys")
                        .statusCode());
        String read = Visitor.as(hub, Optional.empty(), "auditor")
                .get("/agreements/keys")
                .body();
        assertTrue(read.contains(waiting.key().hex()), read);
        assertTrue(!read.contains("Is this a key of AWS?"), read);
        assertEquals(
                303,
                manager.post("/agreements/keys/" + waiting.id() + "/confirm", Map.of("reason", WHY))
                        .statusCode());
        assertTrue(manager.get("/agreements/keys").body().contains(WHY));
    }

    /** An agreement of later years, signed with keys that nobody has seen. */
    private static ImportAgreement another(String id, String year) {
        String text = SignedFiles.text("AWS-2026")
                .replace("AWS-2026", id)
                .replace("2029-09-01", year + "-10-01")
                .replace("2026-09-01", year + "-09-01");
        return SignedFiles.signed(text, id, "aws");
    }

    private PartyKey waiting(String party, String agreement) {
        return of(party).stream()
                .filter(key -> key.state() == State.WAITS && key.agreement().equals(agreement))
                .findFirst()
                .orElseThrow();
    }

    private List<PartyKey> of(String party) {
        return keys.all(ann).stream().filter(key -> key.party().equals(party)).toList();
    }

    private List<String> activity(String subject) {
        return hub.part(Activity.class).page(ann, Optional.of(subject), Optional.empty(), 50).items().stream()
                .map(Activity.Entry::what)
                .toList();
    }

    private String imported(ImportAgreement agreement) {
        return imported(command(), agreement);
    }

    private String imported(CommandId command, ImportAgreement agreement) {
        return agreements.importSigned(ann, command, agreement);
    }

    private static CommandId command() {
        return TestHub.ids().nextCommand();
    }

    private static List<String> refusals(Runnable work) {
        return assertThrows(Refused.class, work::run).findings().stream()
                .map(finding -> finding.id())
                .toList();
    }
}
