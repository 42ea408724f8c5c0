package dev.ggen.checks.benchmark;

import dev.ggen.hub.FirstStart;
import dev.ggen.hub.Hub;
import dev.ggen.hub.HubLogs;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.database.DatabasePlace;
import dev.ggen.hub.database.HubDatabase;
import dev.ggen.hub.database.Login;
import dev.ggen.hub.database.Role;
import dev.ggen.hub.database.Surroundings;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.StartedBy;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Fills a new data folder for the hub's benchmark: so many partners with an account each way, so many ledger entries, straight into the
 * tables. Prints what the load generator needs to get in: {@code TOKEN} and {@code LINK}, lines that a shell can read.
 */
public final class HubSeed {
    private static final int ENTRIES_OF_A_TRANSACTION = 2;

    private HubSeed() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[0]);
        Path program = Path.of(arguments[1]);
        long partners = Long.parseLong(arguments[2]);
        long transactions = Long.parseLong(arguments[3]) / ENTRIES_OF_A_TRANSACTION;
        SecureRandom random = new SecureRandom();
        try (HubDatabase database = HubDatabase.open(
                new DatabasePlace.Embedded(data), new Surroundings(System.getenv(), random, HubSeed::tell))) {
            letIn(settings(data, program, database), random);
            fill(data, database.database().login(Role.OWNER).url(), partners, transactions);
        }
    }

    private static void tell(String line) {
        System.err.println(line);
    }

    private static HubSettings settings(Path data, Path program, HubDatabase database) {
        Login app = database.database().login(Role.APP);
        return new HubSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                new HubSettings.Database(app.url(), app.user(), app.password()),
                data.resolve("work"),
                data.resolve("keys"),
                "vendor",
                program,
                Optional.empty(),
                Optional.empty(),
                HubSettings.MOST_REPORT_BYTES);
    }

    private static void letIn(HubSettings settings, SecureRandom random) {
        HubLogs silent = new HubLogs(Optional.empty(), HubLogs.Console.NONE, StartedBy.NOBODY);
        try (Hub.Running hub = Hub.start(settings, silent, random)) {
            URI link = FirstStart.of(hub, "bench@example.com").link().orElseThrow();
            Viewer system = Viewer.system("benchmark");
            UserView user = hub.part(Users.class)
                    .page(system, Optional.empty(), Optional.empty(), 1)
                    .items()
                    .getFirst();
            EnumSet<Permission> all = EnumSet.allOf(Permission.class);
            Viewer viewer = new Viewer(user.id(), user.name(), new Scope.Vendor(), all);
            CommandId id = new CommandId(hub.part(Ids.class).next());
            String token = hub.part(Tokens.class)
                    .make(viewer, id, new NewToken("benchmark", all, 1))
                    .secret()
                    .orElseThrow();
            System.out.println("TOKEN=" + token);
            System.out.println("LINK=" + link.getRawPath());
        }
    }

    /** As the superuser and without triggers, which is what makes it quick; the balances are then summed as the triggers would have. */
    private static void fill(Path data, String url, long partners, long transactions) throws IOException, SQLException {
        try (Connection superuser = DriverManager.getConnection(url, "postgres", password(data));
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("SET session_replication_role = replica");
            for (String sql : Seeding.statements(partners, transactions)) {
                statement.execute(sql);
            }
            superuser.commit();
            superuser.setAutoCommit(true);
            statement.execute("ANALYZE");
        }
    }

    private static String password(Path data) throws IOException {
        byte[] bytes = Files.readAllBytes(data.resolve("connection.json"));
        return CanonicalJson.parse(bytes, "connection.json") instanceof Json.Obj file
                        && file.get("passwords") instanceof Json.Obj passwords
                        && passwords.get("postgres") instanceof Json.Str(String password)
                ? password
                : "";
    }
}
