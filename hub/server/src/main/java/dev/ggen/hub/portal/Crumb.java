package dev.ggen.hub.portal;

/** A page above this one. */
public record Crumb(String text, String href) {}
