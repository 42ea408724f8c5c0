package dev.ggen.hub.portal;

/** One fact of a thing: its name and its value. */
public record Fact(String name, Value value) {}
