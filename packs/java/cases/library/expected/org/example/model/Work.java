package org.example.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.net.URI;
import java.util.List;

/** Whatever can be lent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type", requireTypeIdForSubtypes = OptBoolean.FALSE)
@JsonSubTypes({@JsonSubTypes.Type(Book.class), @JsonSubTypes.Type(Film.class)})
public sealed interface Work permits Book, Film {
    /** The IRI by which it is known, or null. */
    URI id();

    /** The main title, without the subtitle. */
    String title();

    /** Who made it. */
    List<Person> creators();

    /** Subjects. */
    List<String> subjects();
}
