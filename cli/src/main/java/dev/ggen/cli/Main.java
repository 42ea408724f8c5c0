package dev.ggen.cli;

/** Entry point of the {@code ggen} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
