package dev.ggen.hub.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.SessionWay;
import dev.ggen.hub.access.Sessions;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Both sides of every limit in time. */
class ExpiryTest {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final TestHub hub = TestHub.shared();
    private final DSLContext database = hub.part(DSLContext.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AccessClock clock = new AccessClock(() -> Objects.requireNonNull(now.get()));
    private final UUID ann = Visitor.user(hub, Optional.empty(), "auditor").id();

    @Test
    void aLinkIsGoodForAQuarterOfAnHour() {
        LinkRows links = new LinkRows(database, TestHub.ids(), clock);
        Secret link = within(() -> links.make(ann));

        now.set(START.plus(SignInLinks.GOOD_FOR).minus(MOMENT));
        assertEquals(Optional.of(ann), within(() -> links.look(link)));
        now.set(START.plus(SignInLinks.GOOD_FOR));
        assertEquals(Optional.empty(), within(() -> links.look(link)));
        assertEquals(Optional.empty(), within(() -> links.use(link)));
    }

    @Test
    void aSessionEndsAfterTwelveIdleHours() {
        SessionRows sessions = sessions();
        Secret secret = begun(sessions);

        now.set(START.plus(Sessions.IDLE).minus(MOMENT));
        assertTrue(isAlive(sessions, secret));
        now.set(START.plus(Sessions.IDLE));
        assertFalse(isAlive(sessions, secret));
    }

    @Test
    void aSessionEndsAfterSevenDaysHoweverMuchItIsUsed() {
        SessionRows sessions = sessions();
        Secret secret = begun(sessions);

        Instant last = START.plus(Sessions.OLDEST).minus(MOMENT);
        for (Instant at = START; at.isBefore(last); at = at.plus(Duration.ofHours(11))) {
            now.set(at);
            see(sessions, secret);
        }
        now.set(last);
        assertTrue(isAlive(sessions, secret));
        now.set(START.plus(Sessions.OLDEST));
        assertFalse(isAlive(sessions, secret));
    }

    @Test
    void beingSeenIsWrittenAtMostOnceAMinute() {
        SessionRows sessions = sessions();
        Secret secret = begun(sessions);

        now.set(START.plus(SessionRows.SEEN_EVERY));
        assertFalse(within(() -> sessions.find(secret)).orElseThrow().isSeenLongAgo());
        now.set(START.plus(SessionRows.SEEN_EVERY).plus(MOMENT));
        assertTrue(within(() -> sessions.find(secret)).orElseThrow().isSeenLongAgo());
    }

    @Test
    void soManyLinksAreSentToAnAddressAndNoMore() {
        LinkRows links = new LinkRows(database, TestHub.ids(), clock);
        String email = UUID.randomUUID() + "@example.com";

        for (int i = 0; i < SignInLinks.MOST_PER_EMAIL; i++) {
            String client = "198.51.100." + i;
            assertTrue(within(() -> links.mayAsk(email, client)));
        }
        assertFalse(within(() -> links.mayAsk(email, "198.51.100.9")));
        now.set(START.plus(SignInLinks.GOOD_FOR).plus(MOMENT));
        assertTrue(within(() -> links.mayAsk(email, "198.51.100.9")));
    }

    @Test
    void soManyMayBeAskedForFromOnePlaceAndNoMore() {
        LinkRows links = new LinkRows(database, TestHub.ids(), clock);
        String client = UUID.randomUUID().toString();

        for (int i = 0; i < SignInLinks.MOST_PER_CLIENT; i++) {
            String email = UUID.randomUUID() + "@example.com";
            assertTrue(within(() -> links.mayAsk(email, client)));
        }
        assertFalse(within(() -> links.mayAsk("one-more@example.com", client)));
    }

    private SessionRows sessions() {
        return new SessionRows(database, TestHub.ids(), clock);
    }

    private Secret begun(SessionRows sessions) {
        return within(() -> sessions.begin(ann, SessionWay.LINK, new Client("test", "127.0.0.1")));
    }

    private boolean isAlive(SessionRows sessions, Secret secret) {
        return within(() -> sessions.find(secret)).isPresent();
    }

    private void see(SessionRows sessions, Secret secret) {
        within(() -> {
            sessions.find(secret)
                    .ifPresent(found -> sessions.seen(found.session().id()));
            return secret;
        });
    }

    private <T> T within(Supplier<T> work) {
        return hub.part(Transactions.class).write(Viewer.system("test"), work);
    }
}
