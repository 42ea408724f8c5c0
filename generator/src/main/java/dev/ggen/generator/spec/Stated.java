package dev.ggen.generator.spec;

/**
 * Who states facts.
 *
 * @param path a source's, or that of what derives them
 * @param says empty for a source; what derives them otherwise
 */
record Stated(String path, String says) {}
