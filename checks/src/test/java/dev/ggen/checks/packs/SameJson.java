package dev.ggen.checks.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document as a value: two are the same when only blanks and the order of members differ. */
final class SameJson {
    private static final JsonMapper READER = JsonMapper.builder().build();

    private SameJson() {}

    static JsonNode of(Path document) throws IOException {
        return READER.readTree(Files.readString(document));
    }
}
