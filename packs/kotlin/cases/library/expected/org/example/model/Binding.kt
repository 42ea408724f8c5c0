package org.example.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonValue
import java.net.URI

/** What holds the pages together. */
enum class Binding(
    /** What stands for it in JSON. */
    @get:JsonValue val value: String,
    /** The IRI by which the ontology knows it. */
    val iri: URI,
) {
    /** Hardcover. */
    HARDCOVER("Hardcover", URI.create("https://library.example/terms#Hardcover")),

    /** Glued, with a soft cover. */
    PAPERBACK("Paperback", URI.create("https://library.example/terms#Paperback")),
    ;

    companion object {
        /** The one for which that stands in JSON; anything else is refused. */
        @JvmStatic
        @JsonCreator
        fun of(value: String): Binding =
            requireNotNull(entries.find { it.value == value }) { "No Binding: $value" }
    }
}
