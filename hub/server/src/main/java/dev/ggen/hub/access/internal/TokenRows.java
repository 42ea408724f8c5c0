package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.TOKEN;
import static dev.ggen.hub.tables.access.Tables.USER_ACCOUNT;

import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.TokenView;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The table of tokens; every call stands in a transaction already. */
@Component
final class TokenRows {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final DSLContext database;
    private final AccessClock clock;

    TokenRows(DSLContext database, AccessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A good token: its maker, with what he may do right now as far as the token reaches. */
    record Found(UUID id, Viewer viewer, boolean isSeenLongAgo) {}

    Optional<Found> find(Secret secret) {
        return database.select(TOKEN.ID, TOKEN.SCOPES, TOKEN.SEEN_AT)
                .select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME, USER_ACCOUNT.PARTNER, Viewers.PERMISSIONS)
                .from(TOKEN)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(TOKEN.USER_ID))
                .where(TOKEN.SECRET_DIGEST.eq(secret.digest()))
                .and(isGood())
                .and(USER_ACCOUNT.IS_ACTIVE)
                .fetchOptional(this::found);
    }

    private Found found(Record row) {
        Viewer maker = Viewers.of(row);
        Set<Permission> reach = EnumSet.noneOf(Permission.class);
        reach.addAll(Viewers.permissions(Arrays.asList(row.get(TOKEN.SCOPES))));
        reach.retainAll(maker.permissions());
        Instant seen = row.get(TOKEN.SEEN_AT);
        boolean isLongAgo = seen == null || seen.plus(SEEN_EVERY).isBefore(clock.now());
        return new Found(row.get(TOKEN.ID), new Viewer(maker.user(), maker.name(), maker.scope(), reach), isLongAgo);
    }

    void seen(UUID token) {
        database.update(TOKEN)
                .set(TOKEN.SEEN_AT, clock.now())
                .where(TOKEN.ID.eq(token))
                .execute();
    }

    UUID add(UUID id, UUID user, NewToken token, Secret secret) {
        database.insertInto(TOKEN)
                .set(TOKEN.ID, id)
                .set(TOKEN.SECRET_DIGEST, secret.digest())
                .set(TOKEN.USER_ID, user)
                .set(TOKEN.NAME, token.name())
                .set(TOKEN.SCOPES, words(token.scopes()).toArray(String[]::new))
                .set(TOKEN.MADE_AT, clock.now())
                .set(TOKEN.EXPIRES_AT, clock.now().plus(Duration.ofDays(token.days())))
                .execute();
        return id;
    }

    List<TokenView> living(UUID user) {
        return database.selectFrom(TOKEN)
                .where(TOKEN.USER_ID.eq(user))
                .and(isGood())
                .orderBy(TOKEN.ID.desc())
                .fetch(row -> new TokenView(
                        row.getId(),
                        row.getName(),
                        Viewers.permissions(Arrays.asList(row.getScopes())),
                        row.getMadeAt(),
                        row.getExpiresAt(),
                        Optional.ofNullable(row.getSeenAt())));
    }

    /** Revokes one; false when there is no such good token of this user. */
    boolean revoke(UUID user, UUID token) {
        return 1
                == database.update(TOKEN)
                        .set(TOKEN.REVOKED_AT, clock.now())
                        .where(TOKEN.ID.eq(token))
                        .and(TOKEN.USER_ID.eq(user))
                        .and(isGood())
                        .execute();
    }

    private Condition isGood() {
        return TOKEN.REVOKED_AT.isNull().and(TOKEN.EXPIRES_AT.gt(clock.now()));
    }

    void revokeAll(UUID user) {
        database.update(TOKEN)
                .set(TOKEN.REVOKED_AT, clock.now())
                .where(TOKEN.USER_ID.eq(user))
                .and(TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    static List<String> words(Set<Permission> scopes) {
        return scopes.stream().sorted().map(Permission::word).toList();
    }
}
