package dev.ggen.generator.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Where a document of JSON-LD is about what: the parser doesn't tell. An object with an {@code @id} is about that IRI; its member
 * for a predicate is the one whose name, or name behind a prefix, the predicate ends with.
 */
final class JsonPlaces {
    private static final String ID = "@id";
    private static final String CONTEXT = "@context";
    private static final Spots.Spot NOWHERE = new Spots.Spot(0, 0, 0);

    private final LineStarts lines;
    private final Map<String, String> terms = new HashMap<>();
    private final Set<String> idKeys = new HashSet<>(Set.of(ID));
    private final Map<String, Integer> texts = new HashMap<>();
    private final List<JsonScan.Found> objects = new ArrayList<>();
    private final Map<String, List<JsonScan.Found>> bySubject = new HashMap<>();

    private JsonPlaces(String text) {
        this.lines = new LineStarts(text);
    }

    static JsonPlaces of(String text, Complaints complaints) {
        JsonPlaces places = new JsonPlaces(text);
        new JsonScan(text, places.listener(complaints)).run();
        places.objects.forEach(places::keep);
        return places;
    }

    private JsonScan.Listener listener(Complaints complaints) {
        return new JsonScan.Listener() {
            @Override
            public void object(JsonScan.Found found) {
                if (found.key().equals(CONTEXT)) {
                    found.members().forEach(JsonPlaces.this::term);
                } else {
                    objects.add(found);
                }
            }

            @Override
            public void text(String value, int offset) {
                texts.putIfAbsent(value, offset);
            }

            @Override
            public RuntimeException tooDeep(int offset) {
                Spots.Spot spot = spot(offset);
                String message = "brackets are nested more than " + BoundedTokens.DEEPEST_NESTING + " deep";
                return complaints.broken(message, "", spot.line(), spot.column());
            }
        };
    }

    private void term(String name, JsonScan.Member meaning) {
        terms.putIfAbsent(name, meaning.value());
        if (meaning.value().equals(ID)) {
            idKeys.add(name);
        }
    }

    private void keep(JsonScan.Found object) {
        subject(object).ifPresent(id -> {
            bySubject.computeIfAbsent(expanded(id), none -> new ArrayList<>()).add(object);
        });
    }

    private Optional<String> subject(JsonScan.Found object) {
        return idMember(object).map(JsonScan.Member::value).filter(id -> !id.isEmpty());
    }

    private String expanded(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : terms.getOrDefault(name.substring(0, colon), "");
        return prefix.isEmpty() ? name : prefix + name.substring(colon + 1);
    }

    /** Where the triple is stated, as well as can be told; line 0 when that can't. */
    Spots.Spot ofTriple(Triple triple) {
        if (!triple.getSubject().isURI()) {
            return NOWHERE;
        }
        List<JsonScan.Found> about = about(triple.getSubject().getURI());
        return about.stream()
                .flatMap(object -> member(object, triple.getPredicate()).stream())
                .findFirst()
                .or(() -> about.stream()
                        .flatMap(object -> idMember(object).stream())
                        .findFirst())
                .map(member -> spot(member.offset()))
                .orElse(NOWHERE);
    }

    /** Objects about the IRI; when none says so, those whose relative name it ends with. */
    private List<JsonScan.Found> about(String iri) {
        List<JsonScan.Found> exact = bySubject.getOrDefault(iri, List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        for (int i = iri.length() - 1; i > 0; i--) {
            if ("/#?".indexOf(iri.charAt(i - 1)) >= 0) {
                List<JsonScan.Found> relative = bySubject.getOrDefault(
                        iri.substring(i), bySubject.getOrDefault(iri.substring(i - 1), List.of()));
                if (!relative.isEmpty()) {
                    return relative;
                }
            }
        }
        return List.of();
    }

    private Optional<JsonScan.Member> member(JsonScan.Found object, Node predicate) {
        String iri = predicate.getURI();
        return object.members().entrySet().stream()
                .filter(member -> means(member.getKey(), iri))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean means(String key, String iri) {
        if (iri.equals(RDF.type.getURI())) {
            return key.equals("@type") || terms.getOrDefault(key, "").equals("@type");
        }
        String meaning = expanded(terms.getOrDefault(key, "").isEmpty() ? key : terms.getOrDefault(key, key));
        return meaning.equals(iri)
                || (meaning.indexOf(':') < 0 && (iri.endsWith("/" + key) || iri.endsWith("#" + key)));
    }

    private Optional<JsonScan.Member> idMember(JsonScan.Found object) {
        return object.members().entrySet().stream()
                .filter(member -> idKeys.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Where a text stands first. */
    Spots.Spot ofText(String text) {
        Integer offset = texts.get(text);
        return offset == null ? NOWHERE : spot(offset);
    }

    private Spots.Spot spot(int offset) {
        int line = lines.line(offset);
        return new Spots.Spot(0, line, offset - lines.offset(line) + 1);
    }
}
