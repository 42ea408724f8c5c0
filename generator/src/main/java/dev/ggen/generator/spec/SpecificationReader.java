package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a specification of sources. Reads bytes only: no disk, no network, no time.
 *
 * <p>Every source is read as far as it goes, so that one run tells the first error of each. Threads: immutable.
 */
public final class SpecificationReader {
    private final String base;

    /**
     * @param base IRI from which relative IRIs start in a source that names no base of its own; empty when they are refused there
     */
    public SpecificationReader(String base) {
        this.base = Objects.requireNonNull(base);
    }

    /** Reads the sources in the order of their paths, whatever the order of the list. */
    public ReadSpecification read(List<SourceFile> sources) {
        List<SourceFile> sorted = sources.stream().sorted().toList();
        Collected collected = new Collected();
        sorted.forEach(source -> read(source, collected));
        List<String> paths = sorted.stream().map(SourceFile::path).toList();
        Specification specification = new Specification(
                sorted, paths, collected.graph(), collected.prefixes(), collected.bases(), collected.blanks());
        return new ReadSpecification(specification, collected.findings());
    }

    private void read(SourceFile source, Collected collected) {
        collected.nextSource();
        Optional<Syntax> syntax = Syntax.of(source.path());
        Optional<String> text = source.text();
        if (syntax.isEmpty()) {
            collected.addFinding(unknownSyntax(source));
        } else if (text.isEmpty()) {
            collected.addFinding(notText(source));
        } else {
            syntax.get().parser().parse(source, text.get(), base, collected);
        }
    }

    private static Finding unknownSyntax(SourceFile source) {
        return Finding.red(
                        "source-syntax-unknown",
                        source.path() + " has an ending that names no syntax",
                        Place.ofFile(source.path()))
                .withAllowed(Syntax.TURTLE.title() + " (" + Syntax.TURTLE.ending() + ")");
    }

    private static Finding notText(SourceFile source) {
        byte[] bytes = source.bytes();
        int line = 1;
        int column = 1;
        for (int i = 0; i < source.validBytes(); i++) {
            column = bytes[i] == '\n' ? 1 : column + ((bytes[i] & 0xC0) == 0x80 ? 0 : 1);
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String found = "byte 0x%02X".formatted(bytes[source.validBytes()]);
        return Finding.red(
                        "source-not-utf-8",
                        source.path() + " is not UTF-8: " + found + " on line " + line,
                        new Place(source.path(), line, column, found))
                .withHint("Save the file as UTF-8.");
    }
}
