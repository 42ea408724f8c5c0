@file:Suppress("DEPRECATION", "OVERRIDE_DEPRECATION")

package org.example.model

import com.fasterxml.jackson.annotation.JsonFormat
import com.fasterxml.jackson.annotation.JsonIgnoreProperties
import com.fasterxml.jackson.annotation.JsonInclude
import com.fasterxml.jackson.annotation.JsonProperty
import com.fasterxml.jackson.annotation.JsonPropertyOrder
import com.fasterxml.jackson.annotation.JsonTypeName
import jakarta.validation.Valid
import jakarta.validation.constraints.DecimalMin
import jakarta.validation.constraints.Min
import jakarta.validation.constraints.NotEmpty
import jakarta.validation.constraints.Size
import java.math.BigDecimal
import java.net.URI

/**
 * Something printed &amp; bound.
 *
 * @property id the IRI by which it is known
 * @property title The main title, without the subtitle.
 * @property creators Who made it.
 * @property subjects Subjects.
 * @property isbn ISBN.
 * @property pages Pages.
 * @property binding Binding.
 * @property price What a new one costs.
 * @property cost Cost. Deprecated: use `price`.
 * @property sequelOf The book before this one.
 */
@JsonTypeName("Book")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
@JsonIgnoreProperties(ignoreUnknown = true)
data class Book(
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
    @field:Isbn
    val isbn: String,
    @field:Min(1)
    val pages: Int? = null,
    val binding: Binding? = null,
    @field:DecimalMin("0.0")
    @get:JsonFormat(shape = JsonFormat.Shape.STRING)
    val price: BigDecimal? = null,
    @Deprecated("use price")
    @get:JsonFormat(shape = JsonFormat.Shape.STRING)
    val cost: BigDecimal? = null,
    @field:Valid
    val sequelOf: Book? = null,
) : Work
