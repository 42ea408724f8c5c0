package dev.ggen.cli;

import dev.ggen.hub.FirstStart;
import dev.ggen.hub.demo.DemoDoor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code ggen serve} says once the hub answers: where everything is, and how to get in. */
final class ServeText {
    private static final int ROLE_WIDTH = 34;
    private static final int NAME_WIDTH = 18;

    private final PrintStream out;
    private final ServeOptions options;

    ServeText(PrintStream out, ServeOptions options) {
        this.out = out;
        this.options = options;
    }

    void ready(int port, FirstStart.Done done) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Address", address(port));
        facts.put("Program", "version " + done.version());
        facts.put("Database", options.databaseUrl().orElse("PostgreSQL, in the data folder"));
        facts.put("Data", options.data().toString());
        facts.put("Log", options.data().resolve(Path.of("logs", "hub.json")).toString());
        out.println();
        out.println(options.isDemo() ? "The hub is running, as a demo." : "The hub is running.");
        out.println();
        facts.forEach((name, fact) -> out.println("  " + name + " ".repeat(12 - name.length()) + fact));
        out.println();
        done.link().ifPresent(link -> {
            out.println("Sign in as its administrator, with a link that is good once, for 15 minutes:");
            out.println();
            out.println("  " + link);
            out.println();
        });
    }

    void howToStop() {
        out.println("Ctrl-C stops it.");
    }

    void seeding() {
        out.println("The demo's year, September 2026 to August 2027; companies are real, figures are not.");
    }

    /** Something that happened in the demo's year. */
    void happened(String what) {
        out.println("  " + what);
    }

    /** Ways into a demo. */
    void doors(List<DemoDoor> doors) {
        out.println("Sign in as one of these, each with a link that is good once, for 15 minutes:");
        out.println();
        doors.forEach(door -> {
            String role = door.role()
                    + door.partner().map(partner -> " at " + partner).orElse("");
            out.println("  " + padded(role, ROLE_WIDTH) + padded(door.name(), NAME_WIDTH) + door.link());
        });
        out.println();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private String address(int port) {
        return options.publicUrl()
                .map(Object::toString)
                .orElseGet(() -> "http://" + (isThisMachine() ? "localhost" : options.host()) + ":" + port);
    }

    private boolean isThisMachine() {
        return options.host().startsWith("127.") || options.host().equals("0.0.0.0");
    }
}
