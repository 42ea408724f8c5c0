package org.example.model

import com.fasterxml.jackson.annotation.JsonIgnoreProperties
import com.fasterxml.jackson.annotation.JsonInclude
import com.fasterxml.jackson.annotation.JsonProperty
import com.fasterxml.jackson.annotation.JsonPropertyOrder
import com.fasterxml.jackson.annotation.JsonTypeInfo
import com.fasterxml.jackson.annotation.JsonTypeName
import com.fasterxml.jackson.annotation.OptBoolean
import java.net.URI
import java.time.LocalDate

/**
 * Somebody who made a work.
 *
 * @property id the IRI by which it is known
 * @property name Name.
 * @property born The day of birth, where it is known.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "@type",
    requireTypeIdForSubtypes = OptBoolean.FALSE,
)
@JsonTypeName("Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
@JsonIgnoreProperties(ignoreUnknown = true)
data class Person(
    @param:JsonProperty("@id")
    @get:JsonProperty("@id")
    val id: URI? = null,
    val name: String,
    val born: LocalDate? = null,
)
