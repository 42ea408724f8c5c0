package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** Where what is unpacked once is kept: what lies there is run, so nobody else may write to it. */
final class CacheFolder {
    private CacheFolder() {}

    /** Root's must be open to the user who runs the server, which root's own home isn't. */
    static Path of(Map<String, String> environment) throws IOException {
        if (ServerUser.currentUser() == 0) {
            return prepare(Path.of("/var/cache/ggen"));
        }
        String stated = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = stated.startsWith("/") ? Path.of(stated) : Path.of(home(environment), ".cache");
        return prepare(caches.resolve("ggen"));
    }

    private static String home(Map<String, String> environment) {
        String stated = environment.getOrDefault("HOME", "");
        return stated.startsWith("/") ? stated : System.getProperty("user.home");
    }

    static Path prepare(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        int owner = (Integer) Files.getAttribute(folder, "unix:uid");
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(folder);
        if (owner != ServerUser.currentUser()
                || open.contains(PosixFilePermission.OTHERS_WRITE)
                || open.contains(PosixFilePermission.GROUP_WRITE)) {
            throw new FindingsException(Finding.red(
                            "cache-folder-open",
                            "others can write to the folder from which PostgreSQL would be run",
                            Place.ofFile(folder.toString()))
                    .withHint("Remove it, or make it yours alone: chmod 755 " + folder));
        }
        return folder;
    }
}
