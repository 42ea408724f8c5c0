package dev.ggen.hub.portal;

/** One of several values that may be chosen. */
public record Choice(String value, String text) {}
