package dev.ggen.generator.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The basic types, into which all datatypes of XML Schema and schema.org are sorted. */
public enum Basic {
    STRING(Shape.TEXT),
    TEXT(Shape.OBJECT),
    BOOLEAN(Shape.TRUTH),
    INTEGER(Shape.NUMBER),
    LONG(Shape.NUMBER),
    INT(Shape.NUMBER),
    DECIMAL(Shape.TEXT),
    DOUBLE(Shape.NUMBER),
    FLOAT(Shape.NUMBER),
    DATE(Shape.TEXT),
    DATETIME(Shape.TEXT),
    TIME(Shape.TEXT),
    DURATION(Shape.TEXT),
    YEAR(Shape.TEXT),
    URI(Shape.TEXT),
    BINARY(Shape.TEXT);

    private static final String LARGEST_UNSIGNED_INT = "4294967295";

    private static final Set<String> LITERALS =
            Set.of(Terms.RDFS + "Literal", Terms.RDF + "HTML", Terms.RDF + "XMLLiteral", Terms.RDF + "PlainLiteral");

    private static final Map<String, Sort> OF_XSD = Map.ofEntries(
            Map.entry("boolean", new Sort(BOOLEAN)),
            Map.entry("integer", new Sort(INTEGER)),
            Map.entry("nonNegativeInteger", new Sort(INTEGER, "0", null)),
            Map.entry("positiveInteger", new Sort(INTEGER, "1", null)),
            Map.entry("nonPositiveInteger", new Sort(INTEGER, null, "0")),
            Map.entry("negativeInteger", new Sort(INTEGER, null, "-1")),
            Map.entry("unsignedLong", new Sort(INTEGER, "0", "18446744073709551615")),
            Map.entry("long", new Sort(LONG)),
            Map.entry("unsignedInt", new Sort(LONG, "0", LARGEST_UNSIGNED_INT)),
            Map.entry("int", new Sort(INT)),
            Map.entry("short", new Sort(INT, "-32768", "32767")),
            Map.entry("byte", new Sort(INT, "-128", "127")),
            Map.entry("unsignedShort", new Sort(INT, "0", "65535")),
            Map.entry("unsignedByte", new Sort(INT, "0", "255")),
            Map.entry("decimal", new Sort(DECIMAL)),
            Map.entry("double", new Sort(DOUBLE)),
            Map.entry("float", new Sort(FLOAT)),
            Map.entry("date", new Sort(DATE)),
            Map.entry("dateTime", new Sort(DATETIME)),
            Map.entry("dateTimeStamp", new Sort(DATETIME)),
            Map.entry("time", new Sort(TIME)),
            Map.entry("duration", new Sort(DURATION)),
            Map.entry("dayTimeDuration", new Sort(DURATION)),
            Map.entry("yearMonthDuration", new Sort(DURATION)),
            Map.entry("gYear", new Sort(YEAR)),
            Map.entry("anyURI", new Sort(URI)),
            Map.entry("base64Binary", new Sort(BINARY)));

    private static final Map<String, Basic> OF_SCHEMA = Map.of(
            "Boolean", BOOLEAN,
            "Integer", INTEGER,
            "Number", DECIMAL,
            "Float", DOUBLE,
            "Date", DATE,
            "DateTime", DATETIME,
            "Time", TIME,
            "Duration", DURATION,
            "URL", URI,
            "Text", STRING);

    private final Shape shape;

    Basic(Shape shape) {
        this.shape = shape;
    }

    /** What JSON makes of a value. */
    enum Shape {
        TEXT,
        NUMBER,
        TRUTH,
        OBJECT
    }

    Shape shape() {
        return shape;
    }

    /** As templates see it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A basic type and the bounds that a datatype has of its own. */
    record Sort(Basic basic, Bounds bounds) {
        Sort(Basic basic) {
            this(basic, Bounds.NONE);
        }

        private Sort(Basic basic, @Nullable String minimum, @Nullable String maximum) {
            this(
                    basic,
                    Bounds.NONE
                            .with(Bounds.Facet.MINIMUM, Optional.ofNullable(minimum))
                            .with(Bounds.Facet.MAXIMUM, Optional.ofNullable(maximum)));
        }
    }

    /** The sort of a datatype that standards define; empty for others. */
    static Optional<Sort> of(String iri) {
        String local = Terms.local(iri);
        String space = Terms.namespace(iri);
        if (space.equals(Terms.XSD)) {
            return Optional.of(OF_XSD.getOrDefault(local, new Sort(STRING)));
        }
        if (iri.equals(Terms.RDF + "langString")) {
            return Optional.of(new Sort(TEXT));
        }
        if (LITERALS.contains(iri)) {
            return Optional.of(new Sort(STRING));
        }
        return Terms.SCHEMA.contains(space)
                ? Optional.ofNullable(OF_SCHEMA.get(local)).map(Sort::new)
                : Optional.empty();
    }

    /** The narrowest type that holds the values of both, which JSON writes alike. */
    Basic wider(Basic other) {
        if (this == other) {
            return this;
        }
        if (shape == Shape.NUMBER && other.shape == Shape.NUMBER) {
            boolean isFloating = isFloating() || other.isFloating();
            return isFloating ? DOUBLE : compareTo(other) < 0 ? this : other;
        }
        return STRING;
    }

    private boolean isFloating() {
        return this == DOUBLE || this == FLOAT;
    }
}
