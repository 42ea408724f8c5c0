package dev.ggen.generator.template;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with {@code template.tera} (or {@code template.html}, which escapes), other templates beside it, {@code context.json},
 * and {@code expected.txt} or {@code expected-error.txt}. What is expected was written by hand, and compared with what the crate
 * tera 1.20 renders; where that is something else, {@code differs.txt} says why.
 */
record TemplateCase(Path folder) {
    /** Says why Tera gives something else here, and ggen doesn't follow. */
    static final String DIFFERS = "differs.txt";

    static final Limits LIMITS = new Limits(100_000, 10_000, 32, 2_000_000);

    String outcome() {
        try {
            Templates templates = Templates.compile(sources(), LIMITS);
            return templates.render(main(), context());
        } catch (FindingsException e) {
            return e.findings().stream().map(TemplateCase::shown).collect(Collectors.joining("\n"));
        }
    }

    Path expectation() {
        Path error = folder.resolve("expected-error.txt");
        return Files.exists(error) ? error : folder.resolve("expected.txt");
    }

    String main() {
        return Files.exists(folder.resolve("template.html")) ? "template.html" : "template.tera";
    }

    Value.Obj context() {
        Path file = folder.resolve("context.json");
        return Files.exists(file) ? ContextJson.read(text(file)) : Value.Obj.EMPTY;
    }

    Map<String, String> sources() {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> sources = new TreeMap<>();
            files.filter(file -> !file.getFileName().toString().matches("expected.*|context.json|" + DIFFERS))
                    .forEach(file -> sources.put(file.getFileName().toString(), text(file)));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Finding finding) {
        StringBuilder shown = new StringBuilder(finding.id() + ": " + finding.message() + "\n");
        for (Place place : finding.places()) {
            shown.append("  ")
                    .append(place)
                    .append('\n')
                    .append(SourceLine.withCaret(place).indent(4));
        }
        shown.append(finding.allowed().isEmpty() ? "" : "  allowed: " + finding.allowed() + "\n");
        shown.append(finding.hint().isEmpty() ? "" : "  hint: " + finding.hint() + "\n");
        return shown.toString();
    }
}
