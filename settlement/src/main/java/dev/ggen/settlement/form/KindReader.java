package dev.ggen.settlement.form;

import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one kind: a class, and the shapes that say what its instances look like. */
final class KindReader {
    private final Vocabulary vocabulary;
    private final Term type;
    private final List<Term> shapes;
    private final Map<Term, FieldReader> fields = new LinkedHashMap<>();

    private KindReader(Vocabulary vocabulary, Term type, List<Term> shapes) {
        this.vocabulary = vocabulary;
        this.type = type;
        this.shapes = Stream.concat(vocabulary.shapesOf(type).stream(), shapes.stream())
                .distinct()
                .toList();
        this.shapes.forEach(this::read);
    }

    static KindReader root(Vocabulary vocabulary, String name) {
        return new KindReader(vocabulary, Vocabulary.named(name), List.of());
    }

    private void read(Term shape) {
        vocabulary.shacl(shape, "property").forEach(property -> read(property, FieldReader.Need.STATED));
        Stream.of("xone", "or")
                .flatMap(choice -> vocabulary.shacl(shape, choice).stream())
                .flatMap(list -> vocabulary.members(list).stream())
                .flatMap(member -> vocabulary.shacl(member, "property").stream())
                .forEach(property -> read(property, FieldReader.Need.OPEN));
    }

    private void read(Term property, FieldReader.Need need) {
        vocabulary
                .one(property, "path")
                .ifPresent(path -> fields.computeIfAbsent(path, each -> new FieldReader(vocabulary, each))
                        .add(property, need));
    }

    String name() {
        return Vocabulary.local(type);
    }

    Kind kind() {
        return new Kind(
                name(),
                vocabulary.label(type).orElseThrow(),
                vocabulary.comment(type).orElseThrow(),
                fields.values().stream()
                        .sorted(Comparator.comparing(FieldReader::order))
                        .map(FieldReader::field)
                        .toList());
    }

    /** The kinds of its parts. */
    List<KindReader> parts() {
        List<KindReader> parts = new ArrayList<>();
        for (FieldReader field : fields.values()) {
            field.kinds().forEach(kind -> parts.add(new KindReader(vocabulary, kind, field.shapesOfParts())));
        }
        return parts;
    }
}
