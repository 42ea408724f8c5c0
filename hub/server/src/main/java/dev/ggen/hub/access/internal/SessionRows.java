package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.SESSION;
import static dev.ggen.hub.tables.access.Tables.USER_ACCOUNT;

import dev.ggen.hub.access.SessionView;
import dev.ggen.hub.access.SessionWay;
import dev.ggen.hub.access.Sessions;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.tables.access.tables.records.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The table of sessions; every call stands in a transaction already. */
@Component
final class SessionRows {
    /** Seen is written no oftener, so that looking around costs no writes. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final DSLContext database;
    private final Ids ids;
    private final AccessClock clock;

    SessionRows(DSLContext database, Ids ids, AccessClock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A living session, and whether it is time to note that it was seen. */
    record Found(KnownSession session, boolean isSeenLongAgo) {}

    Secret begin(UUID user, SessionWay way, Client client) {
        Secret secret = Secret.make(ids);
        database.insertInto(SESSION)
                .set(SESSION.ID, ids.next())
                .set(SESSION.SECRET_DIGEST, secret.digest())
                .set(SESSION.USER_ID, user)
                .set(SESSION.WAY, way.word())
                .set(SESSION.USER_AGENT, client.userAgent())
                .set(SESSION.ADDRESS, client.address())
                .set(SESSION.MADE_AT, now())
                .set(SESSION.SEEN_AT, now())
                .execute();
        return secret;
    }

    Optional<Found> find(Secret secret) {
        return database.select(SESSION.ID, SESSION.SEEN_AT, USER_ACCOUNT.ID, USER_ACCOUNT.NAME, USER_ACCOUNT.PARTNER)
                .select(Viewers.PERMISSIONS)
                .from(SESSION)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SESSION.USER_ID))
                .where(SESSION.SECRET_DIGEST.eq(secret.digest()))
                .and(USER_ACCOUNT.IS_ACTIVE)
                .and(isAlive())
                .fetchOptional(this::found);
    }

    private Found found(Record row) {
        boolean isLongAgo = row.get(SESSION.SEEN_AT).plus(SEEN_EVERY).isBefore(now());
        return new Found(new KnownSession(row.get(SESSION.ID), Viewers.of(row)), isLongAgo);
    }

    void seen(UUID session) {
        database.update(SESSION)
                .set(SESSION.SEEN_AT, now())
                .where(SESSION.ID.eq(session))
                .and(SESSION.SEEN_AT.lt(now().minus(SEEN_EVERY)))
                .execute();
    }

    List<SessionView> living(UUID user) {
        return database.selectFrom(SESSION)
                .where(SESSION.USER_ID.eq(user))
                .and(isAlive())
                .orderBy(SESSION.ID.desc())
                .fetch(SessionRows::view);
    }

    /** Ends one; false when there is no such living session of this user. */
    boolean end(UUID user, UUID session) {
        return 1
                == database.update(SESSION)
                        .set(SESSION.ENDED_AT, now())
                        .where(SESSION.ID.eq(session))
                        .and(SESSION.USER_ID.eq(user))
                        .and(isAlive())
                        .execute();
    }

    void endAll(UUID user) {
        database.update(SESSION)
                .set(SESSION.ENDED_AT, now())
                .where(SESSION.USER_ID.eq(user))
                .and(SESSION.ENDED_AT.isNull())
                .execute();
    }

    private Condition isAlive() {
        return SESSION.ENDED_AT
                .isNull()
                .and(SESSION.SEEN_AT.gt(now().minus(Sessions.IDLE)))
                .and(SESSION.MADE_AT.gt(now().minus(Sessions.OLDEST)));
    }

    private static SessionView view(SessionRecord row) {
        Instant madeAt = row.getMadeAt();
        Instant seenAt = row.getSeenAt();
        Instant idle = seenAt.plus(Sessions.IDLE);
        Instant oldest = madeAt.plus(Sessions.OLDEST);
        return new SessionView(
                row.getId(),
                SessionWay.of(row.getWay()),
                row.getUserAgent(),
                row.getAddress(),
                madeAt,
                seenAt,
                idle.isBefore(oldest) ? idle : oldest);
    }

    private Instant now() {
        return clock.now();
    }
}
