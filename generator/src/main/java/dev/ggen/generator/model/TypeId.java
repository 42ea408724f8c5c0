package dev.ggen.generator.model;

/**
 * What tells a type from all others: the IRI of a class, datatype or shape; for what a field alone has, owner and property.
 *
 * @param text of an IRI, or made by the model, with a blank in it, so that it is no IRI
 */
public record TypeId(String text) implements Comparable<TypeId> {
    boolean isMade() {
        return text.indexOf(' ') >= 0;
    }

    @Override
    public int compareTo(TypeId other) {
        return text.compareTo(other.text);
    }
}
