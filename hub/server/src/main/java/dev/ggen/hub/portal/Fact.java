package dev.ggen.hub.portal;

/** One fact of a thing: its name and its value. */
public record Fact(Sentence name, Value value) {
    public Fact(String name, Value value) {
        this(Sentence.plain(name), value);
    }
}
