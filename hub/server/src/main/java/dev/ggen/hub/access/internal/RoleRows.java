package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.ROLE;
import static dev.ggen.hub.tables.access.Tables.ROLE_PERMISSION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.ggen.hub.access.RoleView;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The tables of roles; every call stands in a transaction already. */
@Component
final class RoleRows {
    private static final Field<List<String>> PERMISSIONS = multiset(
                    select(ROLE_PERMISSION.PERMISSION).from(ROLE_PERMISSION).where(ROLE_PERMISSION.ROLE.eq(ROLE.ID)))
            .as("permissions")
            .convertFrom(rows -> rows.getValues(ROLE_PERMISSION.PERMISSION));

    private final DSLContext database;

    RoleRows(DSLContext database) {
        this.database = database;
    }

    List<RoleView> all() {
        return database.select(ROLE.ID, ROLE.KIND, PERMISSIONS)
                .from(ROLE)
                .orderBy(ROLE.POSITION)
                .fetch(row -> new RoleView(
                        row.get(ROLE.ID),
                        row.get(ROLE.KIND).equals("partner"),
                        Viewers.permissions(row.get(PERMISSIONS))));
    }
}
