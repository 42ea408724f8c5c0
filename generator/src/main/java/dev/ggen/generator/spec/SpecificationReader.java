package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.sys.JenaSystem;

/**
 * Makes a specification of sources. Reads bytes only: no disk, no network, no time.
 *
 * <p>Every source is read as far as it goes, so that one run tells the first error of each. Sources are read side by side; what comes
 * out is the same with any number of threads. Immutable.
 */
public final class SpecificationReader {
    static {
        JenaSystem.init();
    }

    private final String base;
    private final Documents documents;

    /**
     * @param base IRI from which relative IRIs start in a source that names no base of its own; empty when they are refused there
     */
    public SpecificationReader(String base) {
        this(base, Documents.NONE);
    }

    /** @param documents what sources may refer to by IRI */
    public SpecificationReader(String base, Documents documents) {
        this.base = Objects.requireNonNull(base);
        this.documents = Objects.requireNonNull(documents);
    }

    /** Reads the sources in the order of their paths, whatever the order of the list. */
    public ReadSpecification read(List<SourceFile> sources) {
        List<SourceFile> sorted = sources.stream().sorted().toList();
        List<ParsedSource> parsed = IntStream.range(0, sorted.size())
                .parallel()
                .mapToObj(number -> parsed(sorted.get(number), number))
                .toList();
        return new Assembly(sorted, parsed).assembled();
    }

    private ParsedSource parsed(SourceFile source, int number) {
        ParsedSource parsed = new ParsedSource(number);
        Optional<Syntax> syntax = Syntax.of(source.path());
        Optional<String> text = source.text();
        if (syntax.isEmpty()) {
            parsed.addFinding(unknownSyntax(source));
        } else if (text.isEmpty()) {
            parsed.addFinding(notText(source));
        } else {
            syntax.get().parser().parse(source, text.get(), base, documents, parsed);
            if (text.get().length() < source.size()) { // otherwise each character is one byte and one unit
                parsed.countCharacters(new CharacterColumns(text.get()));
            }
        }
        return parsed;
    }

    private static Finding unknownSyntax(SourceFile source) {
        return Finding.red(
                        "source-syntax-unknown",
                        source.path() + " has an ending that names no syntax",
                        Place.ofFile(source.path()))
                .withAllowed(Syntax.all());
    }

    private static Finding notText(SourceFile source) {
        byte[] bytes = source.bytes();
        int valid = source.validBytes();
        int line = 1;
        int column = 1;
        for (int i = 0; i < valid; i++) {
            column = bytes[i] == '\n' ? 1 : column + ((bytes[i] & 0xC0) == 0x80 ? 0 : 1);
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String found = "byte 0x%02X".formatted(bytes[valid]);
        return Finding.red(
                        "source-not-utf-8",
                        source.path() + " is not UTF-8: " + found + " on line " + line,
                        new Place(source.path(), line, column, found))
                .withHint("Save the file as UTF-8.");
    }
}
