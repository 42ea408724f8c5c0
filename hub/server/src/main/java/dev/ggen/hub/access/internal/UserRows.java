package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.ROLE;
import static dev.ggen.hub.tables.access.Tables.USER_ACCOUNT;
import static dev.ggen.hub.tables.access.Tables.USER_ROLE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The tables of users and their roles; every call stands in a transaction already. */
@Component
final class UserRows {
    private static final String ADMINISTRATOR = "administrator";

    /** Held by whoever takes administrators away, so that two can't take each other. */
    private static final long ADMINISTRATORS_LOCK = 0x6767656e_61646d6eL;

    private static final Field<List<String>> ROLES = multiset(select(ROLE.ID)
                    .from(USER_ROLE)
                    .join(ROLE)
                    .on(ROLE.ID.eq(USER_ROLE.ROLE))
                    .where(USER_ROLE.USER_ID.eq(USER_ACCOUNT.ID))
                    .orderBy(ROLE.POSITION))
            .as("roles")
            .convertFrom(rows -> rows.getValues(ROLE.ID));

    private final DSLContext database;
    private final AccessClock clock;

    UserRows(DSLContext database, AccessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an active user may do now. */
    Optional<Viewer> viewer(UUID user) {
        return database.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME, USER_ACCOUNT.PARTNER, Viewers.PERMISSIONS)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(user))
                .and(USER_ACCOUNT.IS_ACTIVE)
                .fetchOptional(Viewers::of);
    }

    Optional<UserView> find(UUID user) {
        return views().where(USER_ACCOUNT.ID.eq(user)).fetchOptional(UserRows::view);
    }

    List<UserView> active(String email) {
        return views().where(USER_ACCOUNT.EMAIL.eq(email))
                .and(USER_ACCOUNT.IS_ACTIVE)
                .orderBy(USER_ACCOUNT.ID)
                .fetch(UserRows::view);
    }

    Slice<UserView> page(Optional<String> search, Optional<String> cursor, int size) {
        Condition after = cursor.map(Cursor::readUuid)
                .map(last -> DSL.row(USER_ACCOUNT.EMAIL, USER_ACCOUNT.ID)
                        .gt(select(USER_ACCOUNT.EMAIL, USER_ACCOUNT.ID)
                                .from(USER_ACCOUNT)
                                .where(USER_ACCOUNT.ID.eq(last))))
                .orElse(DSL.noCondition());
        List<UserView> rows = views().where(matching(search))
                .and(after)
                .orderBy(USER_ACCOUNT.EMAIL, USER_ACCOUNT.ID)
                .limit(size + 1)
                .fetch(UserRows::view);
        return Slice.of(rows, size, user -> user.id().toString());
    }

    private static Condition matching(Optional<String> search) {
        return search.<Condition>map(text ->
                        USER_ACCOUNT.EMAIL.containsIgnoreCase(text).or(USER_ACCOUNT.NAME.containsIgnoreCase(text)))
                .orElse(DSL.noCondition());
    }

    /** Adds one; false when the address is taken at that partner. */
    boolean add(UUID id, NewUser user) {
        int added = database.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.EMAIL, user.email())
                .set(USER_ACCOUNT.NAME, user.name())
                .set(USER_ACCOUNT.PARTNER, user.partner().orElse(null))
                .set(USER_ACCOUNT.IS_ACTIVE, true)
                .set(USER_ACCOUNT.MADE_AT, clock.now())
                .onConflictDoNothing()
                .execute();
        return added == 1;
    }

    void setRoles(UUID user, boolean isAtPartner, Set<String> roles) {
        database.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(user)).execute();
        for (String role : roles.stream().sorted().toList()) {
            database.insertInto(USER_ROLE)
                    .set(USER_ROLE.USER_ID, user)
                    .set(USER_ROLE.KIND, isAtPartner ? "partner" : "vendor")
                    .set(USER_ROLE.ROLE, role)
                    .execute();
        }
    }

    void setActive(UUID user, boolean isActive) {
        database.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.IS_ACTIVE, isActive)
                .where(USER_ACCOUNT.ID.eq(user))
                .execute();
    }

    /** From now to the transaction's end nobody else takes an administrator away. */
    void lockAdministrators() {
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(ADMINISTRATORS_LOCK)))
                .fetch();
    }

    static boolean isAdministrator(UserView user) {
        return user.isActive() && user.roles().contains(ADMINISTRATOR);
    }

    boolean hasAdministrator() {
        return database.fetchExists(select().from(USER_ROLE)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(USER_ROLE.USER_ID))
                .where(USER_ROLE.ROLE.eq(ADMINISTRATOR))
                .and(USER_ACCOUNT.IS_ACTIVE));
    }

    private SelectWhereStep<? extends Record> views() {
        return database.select(
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.EMAIL,
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.PARTNER,
                        USER_ACCOUNT.IS_ACTIVE,
                        USER_ACCOUNT.MADE_AT,
                        ROLES)
                .from(USER_ACCOUNT);
    }

    private static UserView view(Record row) {
        return new UserView(
                row.get(USER_ACCOUNT.ID),
                row.get(USER_ACCOUNT.EMAIL),
                row.get(USER_ACCOUNT.NAME),
                Optional.ofNullable(row.get(USER_ACCOUNT.PARTNER)),
                row.get(ROLES),
                row.get(USER_ACCOUNT.IS_ACTIVE),
                row.get(USER_ACCOUNT.MADE_AT));
    }
}
