package dev.ggen.generator.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What sources may refer to by IRI, instead of a network: files of the project. */
public final class Documents {
    /** Nothing can be referred to. */
    public static final Documents NONE = new Documents(Map.of());

    private final SortedMap<String, SourceFile> byIri;

    /** @param byIri IRI to the file that stands for it */
    public Documents(Map<String, SourceFile> byIri) {
        this.byIri = new TreeMap<>(byIri);
    }

    Optional<SourceFile> find(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    List<String> iris() {
        return List.copyOf(byIri.keySet());
    }
}
