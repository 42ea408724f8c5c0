package org.example.model

import com.fasterxml.jackson.annotation.JsonIgnoreProperties
import com.fasterxml.jackson.annotation.JsonInclude
import com.fasterxml.jackson.annotation.JsonProperty
import com.fasterxml.jackson.annotation.JsonPropertyOrder
import com.fasterxml.jackson.annotation.JsonTypeName
import jakarta.validation.Valid
import jakarta.validation.constraints.NotEmpty
import jakarta.validation.constraints.Size
import java.net.URI

/**
 * Film.
 *
 * @property id the IRI by which it is known
 * @property title The main title, without the subtitle.
 * @property creators Who made it.
 * @property subjects Subjects.
 * @property minutes Minutes.
 */
@JsonTypeName("Film")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
@JsonIgnoreProperties(ignoreUnknown = true)
data class Film(
    @param:JsonProperty("@id")
    @get:JsonProperty("@id")
    override val id: URI? = null,
    @field:Size(max = 200)
    override val title: String,
    @field:NotEmpty
    @field:Valid
    @get:JsonInclude(JsonInclude.Include.NON_EMPTY)
    override val creators: List<Person> = emptyList(),
    @get:JsonInclude(JsonInclude.Include.NON_EMPTY)
    override val subjects: List<String> = emptyList(),
    val minutes: Int? = null,
) : Work
