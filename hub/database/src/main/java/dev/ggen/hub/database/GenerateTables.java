package dev.ggen.hub.database;

/** Writes jOOQ's classes. */
public final class GenerateTables {
    private GenerateTables() {}

    public static void main(String[] args) {}
}
