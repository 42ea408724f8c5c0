package dev.ggen.hub.portal;

/**
 * A file to take away.
 *
 * @param words what it is: "Statement to print"
 * @param kind of file: "PDF"
 * @param digest empty where it isn't known before it is made
 */
public record Download(String words, String href, String kind, long bytes, String digest) {}
