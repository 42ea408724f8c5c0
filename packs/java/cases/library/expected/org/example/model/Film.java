package org.example.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;

/**
 * Film.
 *
 * @param id the IRI by which it is known, or null
 * @param title The main title, without the subtitle.
 * @param creators Who made it.
 * @param subjects Subjects.
 * @param minutes Minutes.
 */
@JsonTypeName("Film")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Film(
        @JsonProperty("@id") URI id,
        @NotNull @Size(max = 200) String title,

        @NotEmpty @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@Valid Person> creators,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> subjects,
        Integer minutes)
        implements Work {
    public Film {
        creators = creators == null ? List.of() : List.copyOf(creators);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }
}
