package dev.ggen.checks.packs;

import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Documents read into the types of the Java pack and written again. */
final class JavaDocuments {
    private JavaDocuments() {}

    /** A mapper of Jackson 3, as the pack's page says to make it. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .disable(tools.jackson.databind.cfg.DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    /** Reads a document as a type of the model and writes what was read, by Jackson 3. */
    static void through(CompiledModel model, String type, Path document, Path copy)
            throws IOException, ClassNotFoundException {
        JsonMapper mapper = mapper();
        Files.writeString(
                copy, mapper.writeValueAsString(mapper.readValue(Files.readString(document), model.type(type))));
    }

    /** The same by Jackson 2, with its module for dates. */
    static void throughJackson2(CompiledModel model, String type, Path document, Path copy)
            throws IOException, ClassNotFoundException {
        var mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(com.fasterxml.jackson.databind.DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
        Files.writeString(
                copy, mapper.writeValueAsString(mapper.readValue(Files.readString(document), model.type(type))));
    }
}
