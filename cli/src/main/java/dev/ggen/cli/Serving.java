package dev.ggen.cli;

import dev.ggen.hub.FirstStart;
import dev.ggen.hub.Hub;
import dev.ggen.hub.HubLogs;
import dev.ggen.hub.database.DatabasePlace;
import dev.ggen.hub.database.HubDatabase;
import dev.ggen.hub.database.Login;
import dev.ggen.hub.database.Role;
import dev.ggen.hub.database.Surroundings;
import dev.ggen.hub.demo.DemoYear;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.StartedBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A hub from its start to its end: what is started last is stopped first. */
final class Serving {
    private static final String LOG = "logs/hub.json";
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    private final Shell shell;
    private final ServeOptions options;

    Serving(Shell shell, ServeOptions options) {
        this.shell = shell;
        this.options = options;
    }

    /** Runs until the process is asked to end. */
    int run() {
        try (Stop stop = new Stop()) {
            return run((port, link) -> stop.await());
        }
    }

    /** Runs until {@code work} returns, which begins when the hub answers. */
    int run(Until work) {
        HubPort.requireFree(options.host(), options.port());
        Surroundings surroundings = new Surroundings(
                shell.environment(), shell.random(), line -> shell.out().println(line));
        try (HubDatabase database = HubDatabase.open(place(), surroundings);
                Hub.Running hub = start(database)) {
            FirstStart.requireKind(hub, options.isDemo());
            ServeText text = new ServeText(shell.out(), options);
            FirstStart.Done done = options.isDemo() ? seeded(hub, text) : FirstStart.of(hub, options.administrator());
            text.ready(hub.port(), done);
            if (options.isDemo()) {
                text.doors(hub.part(DemoYear.class).doors());
            }
            text.howToStop();
            options.ready().ifPresent(Serving::touch);
            work.ended(hub.port(), done.link());
            shell.out().println("Stopping ...");
        }
        shell.out().println("Stopped; everything is kept.");
        return Ggen.FINE;
    }

    /** A demo's people are let in by its year; nobody else is needed. */
    private static FirstStart.Done seeded(Hub.Running hub, ServeText text) {
        DemoYear year = hub.part(DemoYear.class);
        text.seeding();
        year.seed(text::happened);
        return new FirstStart.Done(year.programVersion(), Optional.empty());
    }

    /** What is done while a hub runs. */
    interface Until {
        void ended(int port, Optional<URI> link);
    }

    private Hub.Running start(HubDatabase database) {
        Path log = options.data().resolve(LOG);
        try {
            Files.createDirectories(log.getParent(), PosixFilePermissions.asFileAttribute(OWN));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for logs can't be made", e);
        }
        return Hub.start(settings(database), logs(log), shell.random());
    }

    private DatabasePlace place() {
        return options.databaseUrl()
                .<DatabasePlace>map(DatabasePlace.Outside::new)
                .orElseGet(() -> new DatabasePlace.Embedded(options.data()));
    }

    private HubLogs logs(Path log) {
        HubLogs.Console console = options.log()
                .map(format -> switch (format) {
                    case TEXT -> HubLogs.Console.TEXT;
                    case JSON -> HubLogs.Console.JSON;
                })
                .orElse(HubLogs.Console.NONE);
        return new HubLogs(
                Optional.of(log), console, new StartedBy(line -> shell.out().println(line)));
    }

    private HubSettings settings(HubDatabase database) {
        Login app = database.database().login(Role.APP);
        return new HubSettings(
                options.host(),
                options.port(),
                options.publicUrl(),
                new HubSettings.Database(app.url(), app.user(), app.password()),
                options.data().resolve("work"),
                options.keys(),
                options.key(),
                options.program(),
                options.isDemo() ? Optional.of(DemoYear.BEGINS) : Optional.empty(),
                MailServer.of(shell.environment()),
                HubSettings.MOST_REPORT_BYTES);
    }

    private static void touch(Path ready) {
        try {
            Files.writeString(ready, "");
        } catch (IOException e) {
            throw new UncheckedIOException(ready + " can't be written", e);
        }
    }
}
