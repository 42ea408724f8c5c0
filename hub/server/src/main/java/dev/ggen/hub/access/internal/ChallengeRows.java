package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.PASSKEY_CHALLENGE;

import dev.ggen.hub.access.Passkeys;
import dev.ggen.hub.platform.Ids;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What browsers were asked to sign; every call stands in a transaction already. */
@Component
final class ChallengeRows {
    private final DSLContext database;
    private final Ids ids;
    private final AccessClock clock;

    ChallengeRows(DSLContext database, Ids ids, AccessClock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    Secret make(Optional<UUID> user) {
        database.deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.EXPIRES_AT.lt(clock.now()))
                .execute();
        Secret challenge = Secret.make(ids);
        database.insertInto(PASSKEY_CHALLENGE)
                .set(PASSKEY_CHALLENGE.SECRET_DIGEST, challenge.digest())
                .set(PASSKEY_CHALLENGE.USER_ID, user.orElse(null))
                .set(PASSKEY_CHALLENGE.EXPIRES_AT, clock.now().plus(Passkeys.GOOD_FOR))
                .execute();
        return challenge;
    }

    /** Uses one up; false when it isn't good or was asked of somebody else. */
    boolean use(Secret challenge, Optional<UUID> user) {
        Condition whose = user.map(PASSKEY_CHALLENGE.USER_ID::eq).orElseGet(PASSKEY_CHALLENGE.USER_ID::isNull);
        return 1
                == database.deleteFrom(PASSKEY_CHALLENGE)
                        .where(PASSKEY_CHALLENGE.SECRET_DIGEST.eq(challenge.digest()))
                        .and(PASSKEY_CHALLENGE.EXPIRES_AT.gt(clock.now()))
                        .and(whose)
                        .execute();
    }
}
