package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;

/** A state or severity as a word with a tone; the template draws an icon per tone, so that colour is never alone. */
record StateView(Messages messages) {

    /** {@code {"tone":"warn","word":"Held"}}. */
    Json of(String state) {
        return Json.object()
                .put("tone", messages.word("tone", state))
                .put("word", messages.word("state", state))
                .build();
    }
}
