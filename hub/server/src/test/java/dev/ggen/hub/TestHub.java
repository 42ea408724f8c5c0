package dev.ggen.hub;

import dev.ggen.hub.database.Database;
import dev.ggen.hub.database.Login;
import dev.ggen.hub.database.Migrations;
import dev.ggen.hub.database.Role;
import dev.ggen.hub.database.ThrowawayServer;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A running hub on a real, empty database, on the demo's clock so that tests choose their month. */
public final class TestHub implements AutoCloseable {
    /** What its clock shows at first. */
    public static final Instant START = Instant.parse("2026-10-02T09:00:00Z");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Ids IDS = new Ids(RANDOM);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Hub.Running hub;
    private final Database database;

    private TestHub(Hub.Running hub, Database database) {
        this.hub = hub;
        this.database = database;
    }

    private static final class Shared {
        static final TestHub HUB = fresh();
    }

    private static final class Server {
        static final ThrowawayServer SERVER = ThrowawayServer.start();
        static final Database TEMPLATE = template();

        private static Database template() {
            Database template = SERVER.makeDatabase("template_hub");
            Migrations.migrate(template);
            return template;
        }
    }

    /** One for the whole JVM: its tests keep to partners, months and users of their own. */
    public static TestHub shared() {
        return Shared.HUB;
    }

    /** One of a test's own, in a few seconds; to be closed. */
    public static TestHub fresh() {
        Database database = Server.SERVER.copyDatabase("hub_" + DATABASES.incrementAndGet(), Server.TEMPLATE);
        return new TestHub(Hub.start(settings(database), RANDOM), database);
    }

    private static HubSettings settings(Database database) {
        Login app = database.login(Role.APP);
        Path folder = folder();
        return new HubSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                new HubSettings.Database(app.url(), app.user(), app.password()),
                folder.resolve("work"),
                folder.resolve("keys"),
                "vendor",
                Path.of("../../spec/programs/ggen"),
                Optional.of(START),
                Optional.empty(),
                HubSettings.MOST_REPORT_BYTES);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "hub-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return hub.port();
    }

    public <T> T part(Class<T> type) {
        return hub.part(type);
    }

    /** The database under it, for what only its owner or the system may see. */
    public Database database() {
        return database;
    }

    public static Ids ids() {
        return IDS;
    }

    /** Somebody at the vendor who may do all of this. */
    public static Viewer vendor(String name, EnumSet<Permission> permissions) {
        return new Viewer(IDS.next(), name, new Scope.Vendor(), permissions);
    }

    /** Somebody at a partner who may do all of this. */
    public static Viewer partner(String partner, String name, EnumSet<Permission> permissions) {
        return new Viewer(IDS.next(), name, new Scope.OfPartner(partner), permissions);
    }

    @Override
    public void close() {
        hub.close();
    }
}
