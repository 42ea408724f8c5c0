package org.example.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;

/** What holds the pages together. */
public enum Binding {
    /** Hardcover. */
    HARDCOVER("Hardcover", "https://library.example/terms#Hardcover"),

    /** Glued, with a soft cover. */
    PAPERBACK("Paperback", "https://library.example/terms#Paperback");

    private final String value;
    private final URI iri;

    Binding(String value, String iri) {
        this.value = value;
        this.iri = URI.create(iri);
    }

    /** What stands for it in JSON. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The IRI by which the ontology knows it. */
    public URI iri() {
        return iri;
    }

    /** The one for which that stands in JSON; anything else is refused. */
    @JsonCreator
    public static Binding of(String value) {
        for (Binding one : values()) {
            if (one.value.equals(value)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No Binding: " + value);
    }
}
