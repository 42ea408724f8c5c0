package dev.ggen.hub.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The temporary folder of a throw-away server, marked with the process that it belongs to. */
final class ThrowawayFolder {
    private static final String PREFIX = "ggen-throwaway-";
    private static final String OWNER = "owner";
    private static final Duration COPIED_WITHIN = Duration.ofMinutes(1);

    private ThrowawayFolder() {}

    static Path make(ServerUser user) throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        Files.writeString(folder.resolve(OWNER), ourselves(), StandardCharsets.UTF_8);
        user.own(folder);
        return folder;
    }

    /** Fills it with an empty PostgreSQL: copied from one made once, because making takes ten times as long. */
    static Path fill(Binaries binaries, Path cache, Path folder) throws IOException {
        Path data = folder.resolve("data");
        List<String> copy = List.of("cp", "-R", "-p", model(binaries, cache).toString(), data.toString());
        Programs.Ended ended = Programs.run(binaries.user().command(copy), COPIED_WITHIN);
        if (ended.code() != 0) {
            throw new IOException("an empty PostgreSQL couldn't be copied: " + ended.output());
        }
        return data;
    }

    private static Path model(Binaries binaries, Path cache) throws IOException {
        Path model = cache.resolve("empty-" + binaries.folder().getFileName());
        if (!Files.isDirectory(model)) {
            Path part = Files.createTempDirectory(cache, "empty.part-");
            try {
                binaries.user().own(part);
                DataCreation.create(binaries, part, List.of("--auth=trust", "--no-sync"));
                Folders.publish(part, model);
            } finally {
                Folders.delete(part);
            }
        }
        return model;
    }

    /** Removes the servers of processes that were killed. */
    static void sweep(Binaries binaries) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    ServerProcess.stop(binaries, folder.resolve("data"), ServerProcess.Stop.IMMEDIATE);
                    Folders.delete(folder);
                }
            }
        }
    }

    /** Made by this user, and by a process that is no more; the number alone may have been given to another since. */
    private static boolean isAbandoned(Path folder) throws IOException {
        try {
            int owner = (Integer) Files.getAttribute(folder.resolve(OWNER), "unix:uid");
            String process = Files.readString(folder.resolve(OWNER), StandardCharsets.UTF_8);
            return owner == ServerUser.currentUser() && !process.isEmpty() && !isRunning(process);
        } catch (NoSuchFileException e) {
            return false; // being made or removed just now
        }
    }

    private static boolean isRunning(String process) {
        long pid = Long.parseLong(process.substring(0, process.indexOf(' ')));
        return ProcessHandle.of(pid)
                .map(ThrowawayFolder::name)
                .filter(process::equals)
                .isPresent();
    }

    private static String ourselves() {
        return name(ProcessHandle.current());
    }

    private static String name(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }
}
