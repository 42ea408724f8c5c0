package org.example.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

/**
 * Something printed &amp; bound.
 *
 * @param id the IRI by which it is known, or null
 * @param title The main title, without the subtitle.
 * @param creators Who made it.
 * @param subjects Subjects.
 * @param isbn ISBN.
 * @param pages Pages.
 * @param binding Binding.
 * @param price What a new one costs.
 * @param cost Cost. Deprecated: use {@code price}.
 * @param sequelOf The book before this one.
 */
@JsonTypeName("Book")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Book(
        @JsonProperty("@id") URI id,
        @NotNull @Size(max = 200) String title,

        @NotEmpty @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@Valid Person> creators,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> subjects,
        @NotNull @Isbn String isbn,
        @Min(1) Integer pages,
        Binding binding,

        @DecimalMin("0.0") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal price,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal cost,
        @Valid Book sequelOf)
        implements Work {
    public Book {
        creators = creators == null ? List.of() : List.copyOf(creators);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    /**
     * Cost.
     *
     * @deprecated use {@code price}
     */
    @Override
    @Deprecated
    public BigDecimal cost() {
        return cost;
    }
}
