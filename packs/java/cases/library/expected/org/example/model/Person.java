package org.example.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;

/**
 * Somebody who made a work.
 *
 * @param id the IRI by which it is known, or null
 * @param name Name.
 * @param born The day of birth, where it is known.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type", requireTypeIdForSubtypes = OptBoolean.FALSE)
@JsonTypeName("Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Person(@JsonProperty("@id") URI id, @NotNull String name, LocalDate born) {}
