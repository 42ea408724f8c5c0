package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.List;

/** The hub's database, ready to work on: reached, migrated to what this build knows, and checked. */
public final class HubDatabase implements AutoCloseable {
    private final Database database;
    private final Runnable stop;

    private HubDatabase(Database database, Runnable stop) {
        this.database = database;
        this.stop = stop;
    }

    /**
     * Starts or reaches the server, runs the migrations that are missing, and checks that the application's role can't get around
     * row-level security.
     *
     * @throws FindingsException saying what stands in the way and what to do; nothing is left running then
     */
    public static HubDatabase open(DatabasePlace place, Surroundings surroundings) {
        HubDatabase reached = reach(place, surroundings);
        boolean isReady = false;
        try {
            Migrations.migrate(reached.database);
            List<Finding> findings = CatalogueCheck.findings(reached.database.login(Role.APP));
            if (!findings.isEmpty()) {
                throw new FindingsException(findings);
            }
            isReady = true;
            return reached;
        } finally {
            if (!isReady) {
                reached.close();
            }
        }
    }

    /** Starts or reaches the server and leaves its schemas as they are. */
    static HubDatabase reach(DatabasePlace place, Surroundings surroundings) {
        return switch (place) {
            case DatabasePlace.Embedded embedded -> {
                EmbeddedServer server = EmbeddedServer.start(embedded.data(), surroundings);
                yield new HubDatabase(server.database(), server::close);
            }
            case DatabasePlace.Outside outside ->
                new HubDatabase(OutsideDatabase.reach(outside.url(), surroundings), () -> {});
        };
    }

    /** One that somebody else keeps running. */
    static HubDatabase running(Database database) {
        return new HubDatabase(database, () -> {});
    }

    public Database database() {
        return database;
    }

    /** Stops a server of our own; leaves an outside one alone. */
    @Override
    public void close() {
        stop.run();
    }
}
