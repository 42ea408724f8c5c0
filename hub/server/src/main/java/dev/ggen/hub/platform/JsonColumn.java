package dev.ggen.hub.platform;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.nio.charset.StandardCharsets;
import org.jooq.JSONB;

/** Our JSON in PostgreSQL's {@code jsonb} columns, and back. */
public final class JsonColumn {
    private JsonColumn() {}

    public static JSONB of(Json value) {
        return JSONB.jsonb(CanonicalJson.text(value));
    }

    public static Json read(JSONB value) {
        return CanonicalJson.parse(value.data().getBytes(StandardCharsets.UTF_8), "the table");
    }
}
