package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.LINK_REQUEST;
import static dev.ggen.hub.tables.access.Tables.SIGN_IN_LINK;

import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.platform.Ids;
import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The tables of links and of who asked for them; every call stands in a transaction of the hub's own already. */
@Component
final class LinkRows {
    private final DSLContext database;
    private final Ids ids;
    private final AccessClock clock;

    LinkRows(DSLContext database, Ids ids, AccessClock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    Secret make(UUID user) {
        Secret secret = Secret.make(ids);
        database.insertInto(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.ID, ids.next())
                .set(SIGN_IN_LINK.SECRET_DIGEST, secret.digest())
                .set(SIGN_IN_LINK.USER_ID, user)
                .set(SIGN_IN_LINK.MADE_AT, clock.now())
                .set(SIGN_IN_LINK.EXPIRES_AT, clock.now().plus(SignInLinks.GOOD_FOR))
                .execute();
        return secret;
    }

    Optional<UUID> look(Secret secret) {
        return database.select(SIGN_IN_LINK.USER_ID)
                .from(SIGN_IN_LINK)
                .where(isGood(secret))
                .fetchOptional(SIGN_IN_LINK.USER_ID);
    }

    /** Of two uses at the same moment one finds it used: the row is updated once. */
    Optional<UUID> use(Secret secret) {
        return database.update(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.USED_AT, clock.now())
                .where(isGood(secret))
                .returning(SIGN_IN_LINK.USER_ID)
                .fetchOptional(SIGN_IN_LINK.USER_ID);
    }

    void spendAll(UUID user) {
        database.update(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.USED_AT, clock.now())
                .where(SIGN_IN_LINK.USER_ID.eq(user))
                .and(SIGN_IN_LINK.USED_AT.isNull())
                .execute();
    }

    private Condition isGood(Secret secret) {
        return SIGN_IN_LINK
                .SECRET_DIGEST
                .eq(secret.digest())
                .and(SIGN_IN_LINK.USED_AT.isNull())
                .and(SIGN_IN_LINK.EXPIRES_AT.gt(clock.now()));
    }

    /** Notes that somebody asks; false when he, or others for the same address, asked too often lately. */
    boolean mayAsk(String email, String client) {
        String digest = Digest.of(email.getBytes(StandardCharsets.UTF_8)).hex();
        Instant since = clock.now().minus(SignInLinks.GOOD_FOR);
        database.deleteFrom(LINK_REQUEST).where(LINK_REQUEST.ASKED_AT.lt(since)).execute();
        boolean isTooOften = database.fetchCount(LINK_REQUEST, LINK_REQUEST.EMAIL_DIGEST.eq(digest))
                        >= SignInLinks.MOST_PER_EMAIL
                || database.fetchCount(LINK_REQUEST, LINK_REQUEST.ADDRESS.eq(client)) >= SignInLinks.MOST_PER_CLIENT;
        if (isTooOften) {
            return false;
        }
        database.insertInto(LINK_REQUEST)
                .set(LINK_REQUEST.ID, ids.next())
                .set(LINK_REQUEST.EMAIL_DIGEST, digest)
                .set(LINK_REQUEST.ADDRESS, client)
                .set(LINK_REQUEST.ASKED_AT, clock.now())
                .execute();
        return true;
    }
}
