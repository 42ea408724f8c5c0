package dev.ggen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The project that {@code ggen init} makes, kept as resources: a library's books, as TypeScript and as a glossary. */
final class Starter {
    private static final String NAME = "my-project";

    private Starter() {}

    static List<StarterFile> library(String name) {
        return List.of(
                named(name, "ggen.toml", "which query feeds which template into which file"),
                file("library.ttl", "library.ttl", "the specification: what there is, and what it means"),
                file("queries/fields.rq", "queries/fields.rq", "the question: every class with its fields"),
                file("gates/everything-is-explained.rq", "gates/everything-is-explained.rq", "what must not be"),
                file("templates/types.ts.tera", "templates/types.ts.tera", "the answer as TypeScript"),
                file("templates/glossary.md.tera", "templates/glossary.md.tera", "and as a page to read"),
                named(name, "README.md", ""),
                ignoredFiles());
    }

    static StarterFile ignoredFiles() {
        return file("gitignore", ".gitignore", "");
    }

    private static StarterFile file(String resource, String path, String what) {
        return new StarterFile(path, text(resource), what);
    }

    private static StarterFile named(String name, String path, String what) {
        return new StarterFile(path, text(path).replace(NAME, name), what);
    }

    private static String text(String resource) {
        try (InputStream in = Starter.class.getResourceAsStream("starter/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the starter lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The starter can't be read", e);
        }
    }
}
