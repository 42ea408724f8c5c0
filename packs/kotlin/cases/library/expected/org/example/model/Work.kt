package org.example.model

import com.fasterxml.jackson.annotation.JsonSubTypes
import com.fasterxml.jackson.annotation.JsonTypeInfo
import com.fasterxml.jackson.annotation.OptBoolean
import java.net.URI

/** Whatever can be lent. */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "@type",
    requireTypeIdForSubtypes = OptBoolean.FALSE,
)
@JsonSubTypes(
    JsonSubTypes.Type(Book::class),
    JsonSubTypes.Type(Film::class),
)
sealed interface Work {
    /** The IRI by which it is known. */
    val id: URI?

    /** The main title, without the subtitle. */
    val title: String

    /** Who made it. */
    val creators: List<Person>

    /** Subjects. */
    val subjects: List<String>
}
