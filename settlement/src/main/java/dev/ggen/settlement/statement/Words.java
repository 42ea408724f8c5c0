package dev.ggen.settlement.statement;

import dev.ggen.receipt.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence whose values are set off, so that pages can mark them and a command can print it plain. */
public final class Words {
    /**
     * A piece of the sentence.
     *
     * @param isValue is it set off?
     */
    public record Part(String text, boolean isValue) {}

    private final List<Part> parts = new ArrayList<>();

    /** Adds words. */
    public Words say(String text) {
        parts.add(new Part(text, false));
        return this;
    }

    /** Adds a value: a rate, a date, a name. */
    public Words value(String text) {
        parts.add(new Part(text, true));
        return this;
    }

    /** The pieces in their order. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The sentence without marks. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** {@code [{"text":"… ","value":false},…]}. */
    Json toJson() {
        return Json.of(parts.stream()
                .map(part -> Json.object()
                        .put("text", part.text())
                        .put("value", part.isValue())
                        .build())
                .toList());
    }
}
