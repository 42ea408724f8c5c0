package dev.ggen.hub.settlement.internal;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time change what months are settled from or what was settled, on all nodes.
 *
 * <p>So a report can't slip in between the last look at a month's inputs and its posting. Held until the transaction ends; the
 * transactions behind it are short.
 */
@Component
final class Door {
    private static final int SPACE = 0x67676d6f;
    private static final int KEY = 1;

    private final DSLContext database;

    Door(DSLContext database) {
        this.database = database;
    }

    void enter() {
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.inline(SPACE), DSL.inline(KEY)))
                .fetch();
    }
}
