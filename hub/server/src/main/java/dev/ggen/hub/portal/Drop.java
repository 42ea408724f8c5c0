package dev.ggen.hub.portal;

/**
 * A place to drop a file on, or to choose one.
 *
 * @param name of the field
 * @param accept what may be chosen, as HTML has it: {@code .csv,.zip}
 * @param error what was wrong with the last one; empty for nothing
 */
public record Drop(String name, String label, String help, String accept, String error) {}
