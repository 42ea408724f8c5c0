package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.ROLE_PERMISSION;
import static dev.ggen.hub.tables.access.Tables.USER_ACCOUNT;
import static dev.ggen.hub.tables.access.Tables.USER_ROLE;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.selectDistinct;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;

/** What a row of {@code user_account} and its roles make of somebody. */
final class Viewers {
    /** The permissions of the row's user, as a column. */
    static final Field<String[]> PERMISSIONS = array(selectDistinct(ROLE_PERMISSION.PERMISSION)
                    .from(USER_ROLE)
                    .join(ROLE_PERMISSION)
                    .on(ROLE_PERMISSION.ROLE.eq(USER_ROLE.ROLE))
                    .where(USER_ROLE.USER_ID.eq(USER_ACCOUNT.ID)))
            .as("permissions");

    private Viewers() {}

    /** Reads a row that has the account's columns and {@link #PERMISSIONS}. */
    static Viewer of(Record row) {
        String partner = row.get(USER_ACCOUNT.PARTNER);
        Scope scope = partner == null ? new Scope.Vendor() : new Scope.OfPartner(partner);
        return new Viewer(
                row.get(USER_ACCOUNT.ID),
                row.get(USER_ACCOUNT.NAME),
                scope,
                permissions(List.of(row.get(PERMISSIONS))));
    }

    static Set<Permission> permissions(List<String> words) {
        Set<Permission> known = EnumSet.noneOf(Permission.class);
        words.stream().map(Permission::of).flatMap(Optional::stream).forEach(known::add);
        return known;
    }
}
