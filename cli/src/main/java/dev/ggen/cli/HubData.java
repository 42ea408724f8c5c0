package dev.ggen.cli;

import dev.ggen.hub.database.Backup;
import dev.ggen.hub.database.DatabasePlace;
import dev.ggen.hub.database.Restore;
import dev.ggen.hub.database.Surroundings;
import dev.ggen.settlement.BuilderVersion;
import java.nio.file.Path;
import java.util.Locale;

/** What {@code ggen backup} and {@code ggen restore} do with a hub's database; apart from the commands, because it needs the hub's jars. */
final class HubData {
    private final Shell shell;
    private final DatabaseOptions options;

    HubData(Shell shell, DatabaseOptions options) {
        this.shell = shell;
        this.options = options;
    }

    int backup(Path file) {
        Backup.Done done = Backup.write(place(), shell.resolve(file), BuilderVersion.read(), surroundings());
        shell.out()
                .println("Backed up " + count(done.rows(), "row") + " of " + count(done.tables(), "table") + " to "
                        + file + ", " + count(done.bytes(), "byte") + ".");
        shell.out()
                .println(
                        "Only you can read it. It holds all of the hub's data, but not the signing keys: keep those apart.");
        return Ggen.FINE;
    }

    int restore(Path file) {
        Restore.Done done = Restore.read(shell.resolve(file), place(), surroundings());
        shell.out()
                .println("Restored " + count(done.rows(), "row") + " of " + count(done.tables(), "table")
                        + ", as they were at " + done.takenAt() + ".");
        return Ggen.FINE;
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
