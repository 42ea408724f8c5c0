package dev.ggen.hub.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** PostgreSQL's own log, to which it writes once it is far enough to have one. */
final class ServerLog {
    /** What every start begins with. */
    private static final String START = "starting PostgreSQL";

    /** The last that it says elsewhere. */
    private static final String HANDED_OVER = "redirecting log output";

    private ServerLog() {}

    /**
     * What a server said that didn't start. One that never came to its own log said it all before, and what stands there is of an earlier one.
     *
     * @param before what it said before it had a log of its own
     */
    static String ofStart(String before, Path data) throws IOException {
        boolean isAllSaid = !before.isBlank() && !before.contains(HANDED_OVER);
        return isAllSaid ? before : before + "\n" + sinceStart(data);
    }

    /** What it says of the last start; nothing where there is no log. */
    private static String sinceStart(Path data) throws IOException {
        Path folder = data.resolve("log");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        String tail = Programs.tail(newest(folder));
        return tail.substring(Math.max(0, tail.lastIndexOf(START)));
    }

    private static Path newest(Path folder) throws IOException {
        Path newest = folder.resolve("none");
        FileTime latest = FileTime.fromMillis(0);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                FileTime changed = Files.getLastModifiedTime(file);
                if (changed.compareTo(latest) > 0) {
                    newest = file;
                    latest = changed;
                }
            }
        }
        return newest;
    }
}
