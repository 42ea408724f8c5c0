package dev.ggen.settlement.program;

import dev.ggen.generator.spec.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vocabulary, shapes and rules that this build carries, so that a program can be checked from any folder. */
public final class ShippedSpecification {
    /** What stands before the paths of carried files, so that nobody looks for them in the program. */
    private static final String SHOWN_AS = "ggen:";

    private static final String RULES = "rules/rules.txt";

    private ShippedSpecification() {}

    /** The words, in English. */
    public static SourceFile vocabulary() {
        return file("vocabulary.ttl");
    }

    /** What programs and agreements have to look like. */
    public static SourceFile shapes() {
        return file("shapes.ttl");
    }

    /** The words that people meet in forms, in other languages. */
    public static SourceFile translations() {
        return file("translations.ttl");
    }

    /** The rules that {@code rules.txt} names, one a line. */
    static List<SourceFile> rules() {
        String names = file(RULES).text().orElseThrow();
        return names.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .map(name -> file("rules/" + name))
                .toList();
    }

    private static SourceFile file(String name) {
        try (@Nullable InputStream in = ShippedSpecification.class.getResourceAsStream("/shipped/spec/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build carries no " + name);
            }
            return SourceFile.of(SHOWN_AS + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name + " out of the build", e);
        }
    }
}
