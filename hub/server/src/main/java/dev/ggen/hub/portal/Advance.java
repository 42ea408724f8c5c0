package dev.ggen.hub.portal;

/**
 * How far a job is, on a page that may be left.
 *
 * @param words what it is at
 * @param total 0 where nobody knows
 * @param pollHref answers the same part of the page again while it isn't over
 */
public record Advance(String words, long done, long total, boolean isOver, String pollHref) {}
