package dev.ggen.settlement;

import dev.ggen.settlement.document.DocumentPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packs that come with this distribution, so that commands work in any folder. */
public final class ShippedPacks {
    private static final String STATEMENTS = "/shipped/packs/statements/";
    private static final String LIST = "files.txt";

    private ShippedPacks() {}

    /** The pack that renders statements: the files that its own list names. */
    public static DocumentPack statements() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        new String(bytes(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(path -> files.put(path, bytes(path)));
        return new DocumentPack(files);
    }

    private static byte[] bytes(String path) {
        String name = STATEMENTS + path;
        try (InputStream in = Objects.requireNonNull(ShippedPacks.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of this distribution can't be read", e);
        }
    }
}
