package dev.ggen.generator.write;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a write is about to do, on disk before it is done.
 *
 * <p>{@code journal} means: all new files are staged, put them in place. {@code undo} means: putting them in place failed, bring
 * the kept files back. Neither means: nothing was begun.
 */
final class Journal {
    private static final String BEGUN = "journal";
    private static final String UNDOING = "undo";

    private Journal() {}

    /** @param replaces whether there was a file before */
    record Entry(String path, boolean replaces) {}

    static Path staged(Path home, int number) {
        return home.resolve("staging").resolve("new").resolve(Integer.toString(number));
    }

    static Path kept(Path home, int number) {
        return home.resolve("staging").resolve("old").resolve(Integer.toString(number));
    }

    static void begin(Path home, List<Entry> entries) throws IOException {
        List<Json> items = new ArrayList<>();
        for (Entry entry : entries) {
            items.add(Json.object()
                    .put("path", entry.path())
                    .put("replaces", entry.replaces())
                    .build());
        }
        Path draft = home.resolve("staging").resolve("journal");
        Durable.write(draft, CanonicalJson.bytes(Json.of(items)));
        Durable.move(draft, home.resolve(BEGUN));
    }

    private static List<Entry> read(Path journal) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Json json = CanonicalJson.parseCanonical(Files.readAllBytes(journal), journal.toString());
        for (Json item : ((Json.Arr) json).items()) {
            Json.Obj entry = (Json.Obj) item;
            entries.add(new Entry(((Json.Str) entry.get("path")).value(), ((Json.Bool) entry.get("replaces")).value()));
        }
        return entries;
    }

    /** Puts the staged files in place; when one can't be, brings back those before it and says why. */
    static void complete(Path folder, Path home, List<Entry> entries) throws IOException {
        try {
            putInPlace(folder, home, entries);
        } catch (IOException e) {
            Durable.move(home.resolve(BEGUN), home.resolve(UNDOING));
            undo(folder, home, entries);
            throw e;
        }
        Files.delete(home.resolve(BEGUN));
        clear(home);
    }

    private static void putInPlace(Path folder, Path home, List<Entry> entries) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            Path staged = staged(home, i);
            if (Files.exists(staged)) {
                Path target = folder.resolve(entries.get(i).path());
                Files.createDirectories(target.getParent());
                Durable.move(staged, target);
            }
        }
    }

    private static void undo(Path folder, Path home, List<Entry> entries) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            Path target = folder.resolve(entries.get(i).path());
            if (entries.get(i).replaces()) {
                if (Files.exists(kept(home, i))) {
                    Durable.move(kept(home, i), target);
                }
            } else {
                Files.deleteIfExists(target);
            }
        }
        Files.delete(home.resolve(UNDOING));
        clear(home);
    }

    /** Completes or undoes what a killed run left. */
    static void recover(Path folder, Path home) throws IOException {
        if (Files.exists(home.resolve(UNDOING))) {
            undo(folder, home, read(home.resolve(UNDOING)));
        }
        if (Files.exists(home.resolve(BEGUN))) {
            complete(folder, home, read(home.resolve(BEGUN)));
        }
    }

    static void clear(Path home) throws IOException {
        Path staging = home.resolve("staging");
        if (!Files.exists(staging)) {
            return;
        }
        try (Stream<Path> files = Files.walk(staging)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
