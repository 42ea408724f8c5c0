package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One running PostgreSQL over one folder of data; whoever starts it has made sure that no other runs there. */
final class ServerProcess implements AutoCloseable {
    /** Replaying the log after a crash takes as long as the log is; this only bounds a server that hangs. */
    static final Duration READY_WITHIN = Duration.ofMinutes(10);

    /** A server that still writes out its memory after this is stopped the hard way, and replays its log next time. */
    static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    /** Between asking the system for a free port and taking it, others may. */
    private static final int MAX_PORTS = 5;

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final String HOST = "127.0.0.1";

    private final Binaries binaries;
    private final Path data;
    private final Process process;
    private final int port;

    private ServerProcess(Binaries binaries, Path data, Process process, int port) {
        this.binaries = binaries;
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it at this machine's own address and waits until it answers.
     *
     * @throws FindingsException when it says why it can't
     */
    static ServerProcess start(Binaries binaries, ServerPlan plan) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = plan.port() == ServerPlan.ANY_PORT ? freePort() : plan.port();
            ServerProcess server = launch(binaries, plan.at(port));
            try {
                server.awaitReady(plan.log());
                return server;
            } catch (IOException | RuntimeException e) {
                server.process.destroyForcibly();
                if (attempt == MAX_PORTS || !Programs.tail(plan.log()).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Runs it when the server has ended, for whatever reason. */
    void onExit(Runnable after) {
        var _ = process.onExit().thenRun(after);
    }

    /** Ends the connections, writes everything out and stops. */
    @Override
    public void close() throws IOException {
        stop(Stop.FAST);
    }

    void stop(Stop how) throws IOException {
        if (!process.isAlive()) {
            return; // the number in its lock file may be somebody else's by now
        }
        stop(binaries, data, how);
        if (!ended(how.within)) {
            stop(binaries, data, Stop.IMMEDIATE);
            if (!ended(Stop.IMMEDIATE.within)) {
                process.destroyForcibly();
            }
        }
    }

    /** Tells whatever server runs on the data to stop; doesn't wait. */
    static void stop(Binaries binaries, Path data, Stop how) throws IOException {
        Programs.run(binaries.command("pg_ctl", "stop", "-W", "-m", how.mode, "-D", data.toString()), how.within);
    }

    private boolean ended(Duration within) throws IOException {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stops", e);
        }
    }

    /** How a server is told to stop. */
    enum Stop {
        /** Ends connections, then writes everything out. */
        FAST("fast", STOPPED_WITHIN),
        /** Stops at once; the next start replays the log. */
        IMMEDIATE("immediate", Duration.ofSeconds(10));

        private final String mode;
        private final Duration within;

        Stop(String mode, Duration within) {
            this.mode = mode;
            this.within = within;
        }

        /** How long it may take. */
        Duration within() {
            return within;
        }
    }

    private static ServerProcess launch(Binaries binaries, ServerPlan plan) throws IOException {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C in the terminal is for us, and we stop the server after our last transaction.
        Programs.onPath("setsid").ifPresent(program -> command.add(program.toString()));
        command.addAll(binaries.command("postgres", arguments(plan)));
        Process process = Programs.prepare(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(plan.log().toFile())
                .start();
        return new ServerProcess(binaries, plan.data(), process, plan.port());
    }

    private static String[] arguments(ServerPlan plan) {
        SortedMap<String, String> settings = new TreeMap<>(plan.settings());
        settings.put("listen_addresses", HOST);
        settings.put("port", Integer.toString(plan.port()));
        settings.put("unix_socket_directories", "");
        List<String> arguments = new ArrayList<>(List.of("-D", plan.data().toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments.toArray(String[]::new);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (ended(LOOK_EVERY) || System.nanoTime() > deadline) {
                String said = ServerLog.ofStart(Programs.tail(log), data);
                throw new FindingsException(ServerFailure.of(said, data).orElseGet(() -> notStarted(log)));
            }
        }
    }

    private static Finding notStarted(Path log) {
        return Finding.red("embedded-server-not-started", "PostgreSQL didn't start", Place.ofFile(log.toString()))
                .withHint("What it said is in that file");
    }

    /** PostgreSQL writes its state into the eighth line of its own lock file. */
    private boolean isReady() throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return lines.size() > 7
                    && lines.get(0).strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
