package dev.ggen.generator.write;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a write is about to do, on disk before it is done: the path, and what is there before and after, by digest.
 *
 * <p>{@code journal} means: all new files are staged, put them in place. {@code undo} means: putting them in place failed, bring
 * the kept files back. Neither means: nothing was begun.
 */
final class Journal {
    private static final String FORMAT = "ggen-journal/1";
    private static final String BEGUN = "journal";
    private static final String UNDOING = "undo";

    private final Path home;
    private final Steps steps;

    /** @param home the project's {@code .ggen} */
    Journal(Path home, Steps steps) {
        this.home = home;
        this.steps = steps;
    }

    record Entry(String path, Optional<Digest> before, Optional<Digest> after) {
        static Entry of(Change change) {
            return new Entry(change.path(), change.digestBefore(), change.digestAfter());
        }

        String folder() {
            return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private Json toJson() {
            Json.Builder json = Json.object().put("path", path);
            before.ifPresent(digest -> json.put("before", digest.hex()));
            after.ifPresent(digest -> json.put("after", digest.hex()));
            return json.build();
        }

        private static Entry read(Json.Obj json) {
            return new Entry(((Json.Str) json.get("path")).value(), digest(json, "before"), digest(json, "after"));
        }

        private static Optional<Digest> digest(Json.Obj json, String name) {
            return json.get(name) instanceof Json.Str(var hex) ? Optional.of(new Digest(hex)) : Optional.empty();
        }
    }

    /** Whether a run was ended before it was through. */
    boolean isOpen() {
        return isThere(BEGUN) || isThere(UNDOING);
    }

    boolean isUndoing() {
        return isThere(UNDOING);
    }

    private boolean isThere(String name) {
        return Files.exists(home.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** From here on, the write is done, whatever happens to this process. */
    void begin(List<Entry> entries) throws IOException {
        Path draft = home.resolve("staging").resolve("journal");
        Json json = Json.object()
                .put("format", FORMAT)
                .put("entries", Json.of(entries.stream().map(Entry::toJson).toList()))
                .build();
        steps.before("write the journal");
        Durable.write(draft, CanonicalJson.bytes(json));
        Durable.flush(draft);
        steps.before("begin");
        Durable.move(draft, home.resolve(BEGUN));
        Durable.flushFolder(home);
    }

    void turnBack() throws IOException {
        if (!isUndoing()) {
            steps.before("turn back");
            Durable.move(home.resolve(BEGUN), home.resolve(UNDOING));
            Durable.flushFolder(home);
        }
    }

    void end() throws IOException {
        steps.before("end");
        Files.deleteIfExists(home.resolve(BEGUN));
        Files.deleteIfExists(home.resolve(UNDOING));
    }

    /** @throws FindingsException {@code journal-damaged} */
    List<Entry> read() throws IOException {
        Path file = home.resolve(isUndoing() ? UNDOING : BEGUN);
        String shown = ".ggen/" + file.getFileName();
        try {
            Json.Obj json = (Json.Obj) CanonicalJson.parseCanonical(Files.readAllBytes(file), shown);
            if (!json.get("format").equals(Json.of(FORMAT))) {
                throw damaged(shown);
            }
            List<Entry> entries = new ArrayList<>();
            for (Json item : ((Json.Arr) json.get("entries")).items()) {
                entries.add(Entry.read((Json.Obj) item));
            }
            return entries;
        } catch (ClassCastException | IllegalArgumentException e) {
            throw damaged(shown);
        }
    }

    private static FindingsException damaged(String shown) {
        return new FindingsException(Finding.red(
                        "journal-damaged",
                        "A run was ended before it was through, and its journal can't be read.",
                        Place.ofFile(shown))
                .withHint("Remove it and .ggen/staging, bring the outputs back from your version control, and sync."));
    }
}
