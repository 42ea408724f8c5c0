package dev.ggen.generator.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The syntaxes that sources may be written in, each as its W3C recommendation says. */
public enum Syntax {
    /** Turtle 1.1. */
    TURTLE("turtle", "Turtle", ".ttl", "text/turtle application/x-turtle"),
    /** N-Triples 1.1: one triple a line. */
    N_TRIPLES("n-triples", "N-Triples", ".nt", "application/n-triples text/plain"),
    /** N-Quads 1.1: N-Triples with graphs. */
    N_QUADS("n-quads", "N-Quads", ".nq", "application/n-quads text/x-nquads"),
    /** TriG 1.1: Turtle with graphs. */
    TRIG("trig", "TriG", ".trig", "application/trig application/x-trig"),
    /** RDF 1.1 XML. */
    RDF_XML("rdf-xml", "RDF/XML", ".rdf .owl", "application/rdf+xml application/xml text/xml"),
    /** JSON-LD 1.1. */
    JSON_LD("json-ld", "JSON-LD", ".jsonld", "application/ld+json application/json");

    private final String id;
    private final String title;
    private final String endings;
    private final String mediaTypes;

    /**
     * @param endings with blanks between
     * @param mediaTypes likewise, the registered one first
     */
    Syntax(String id, String title, String endings, String mediaTypes) {
        this.id = id;
        this.title = title;
        this.endings = endings;
        this.mediaTypes = mediaTypes;
    }

    /** The syntax that a path's ending names. */
    public static Optional<Syntax> of(String path) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.endings().stream().anyMatch(path::endsWith))
                .findFirst();
    }

    /** The syntax that a {@code Content-Type} names, whatever its parameters. */
    public static Optional<Syntax> ofMediaType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(syntax -> List.of(syntax.mediaTypes.split(" ")).contains(type))
                .findFirst();
    }

    /** All of them with their endings, for a message. */
    public static String all() {
        return Arrays.stream(values())
                .map(syntax -> syntax.title + " (" + String.join(", ", syntax.endings()) + ")")
                .collect(Collectors.joining(", "));
    }

    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** As it is registered. */
    public String mediaType() {
        return mediaTypes.split(" ", 2)[0];
    }

    /** Its name in a sentence. */
    public String title() {
        return title;
    }

    /** Its name at the beginning of a finding's id. */
    String id() {
        return id;
    }

    /** Whether the parser's messages are those of Turtle. */
    boolean isTurtleLike() {
        return this == TURTLE || this == TRIG;
    }

    SourceParser parser() {
        return switch (this) {
            case TURTLE, TRIG, N_TRIPLES, N_QUADS -> new TokenParser(this);
            case RDF_XML -> new RdfXmlParser();
            case JSON_LD -> new JsonLdParser();
        };
    }
}
