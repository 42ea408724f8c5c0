package dev.ggen.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts that are open in the editor, saved or not. Safe for any number of threads. */
final class Documents {
    private final Map<Path, String> texts = new ConcurrentHashMap<>();

    void set(String uri, String text) {
        path(uri).ifPresent(path -> texts.put(path, text));
    }

    void close(String uri) {
        path(uri).ifPresent(texts::remove);
    }

    Optional<String> text(Path file) {
        return Optional.ofNullable(texts.get(file));
    }

    /** The file that the address names; empty when it names none, such as a text that was never saved. */
    static Optional<Path> path(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    static String uri(Path file) {
        String uri = file.toUri().toString();
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
