package dev.ggen.receipt;

import java.util.List;

/** Leaves out what is empty: to in-toto unset and empty are the same, so that only one of them may be written. */
final class Unset {
    private Unset() {}

    static void put(Json.Builder json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    static void put(Json.Builder json, String name, Json.Obj value) {
        if (!value.members().isEmpty()) {
            json.put(name, value);
        }
    }

    static void put(Json.Builder json, String name, List<? extends Json> items) {
        if (!items.isEmpty()) {
            json.put(name, Json.of(items));
        }
    }
}
