package dev.ggen.cli;

import dev.ggen.hub.database.Backup;
import dev.ggen.hub.database.DatabasePlace;
import dev.ggen.hub.database.Restore;
import dev.ggen.hub.database.Surroundings;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.BuilderVersion;
import java.nio.file.Path;
import java.util.Locale;

/** What {@code ggen backup} and {@code ggen restore} do with a hub's database; apart from the commands, because it needs the hub's jars. */
final class HubData {
    private final Shell shell;
    private final DatabaseOptions options;
    private final Presentation presentation;

    HubData(Shell shell, DatabaseOptions options, Presentation presentation) {
        this.shell = shell;
        this.options = options;
        this.presentation = presentation;
    }

    int backup(Path file) {
        Backup.Done done = Backup.write(place(), shell.resolve(file), BuilderVersion.read(), surroundings());
        switch (presentation.format()) {
            case TEXT -> {
                say("Backed up " + count(done.rows(), "row") + " of " + count(done.tables(), "table") + " to " + file
                        + ", " + count(done.bytes(), "byte") + ".");
                say(
                        "Only you can read it. It holds all of the hub's data, but not the signing keys: keep those apart.");
            }
            case JSON ->
                say(CanonicalJson.text(Json.object()
                        .put("file", file.toString())
                        .put("rows", done.rows())
                        .put("tables", done.tables())
                        .put("bytes", done.bytes())
                        .build()));
        }
        return Ggen.FINE;
    }

    int restore(Path file) {
        Restore.Done done = Restore.read(shell.resolve(file), place(), surroundings());
        switch (presentation.format()) {
            case TEXT -> {
                say("Restored " + count(done.rows(), "row") + " of " + count(done.tables(), "table")
                        + ", as they were at " + done.takenAt() + ".");
                say("The signing keys weren't in it: put them back before the hub starts, or it signs with a new one.");
            }
            case JSON ->
                say(CanonicalJson.text(Json.object()
                        .put("file", file.toString())
                        .put("rows", done.rows())
                        .put("tables", done.tables())
                        .put("takenAt", done.takenAt())
                        .build()));
        }
        return Ggen.FINE;
    }

    private void say(String line) {
        shell.out().println(line);
    }

    private DatabasePlace place() {
        return options.databaseUrl()
                .<DatabasePlace>map(DatabasePlace.Outside::new)
                .orElseGet(() -> new DatabasePlace.Embedded(options.data(shell)));
    }

    private Surroundings surroundings() {
        return new Surroundings(
                shell.environment(), shell.random(), line -> shell.err().println("ggen: " + line));
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }
}
