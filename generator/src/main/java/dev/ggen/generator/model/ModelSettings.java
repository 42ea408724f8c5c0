package dev.ggen.generator.model;

import java.util.List;

/**
 * What a project chooses of the model.
 *
 * @param include IRIs of classes, or of namespaces when they end in {@code /}, {@code #} or {@code :}; everything when empty
 * @param exclude the same, of what is left out
 * @param reach what comes along with what is included
 * @param unstated how many values a property has of which nothing says
 * @param language of labels and descriptions
 */
public record ModelSettings(
        List<String> include, List<String> exclude, Reach reach, Unstated unstated, String language) {
    public static final ModelSettings DEFAULT =
            new ModelSettings(List.of(), List.of(), Reach.ALL_THAT_IS_NAMED, Unstated.MANY, "en");

    public ModelSettings {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** What comes along with the classes that are included. */
    public enum Reach {
        /** Their ancestors, and all that their fields name, and so on. */
        ALL_THAT_IS_NAMED,
        /** Nothing: a field whose class isn't included is a reference. */
        NOTHING
    }

    /** How many values a property has of which nothing says. */
    public enum Unstated {
        MANY,
        ONE
    }

    boolean isIncluded(String iri) {
        return (include.isEmpty() || isNamed(include, iri)) && !isExcluded(iri);
    }

    boolean isExcluded(String iri) {
        return isNamed(exclude, iri);
    }

    private static boolean isNamed(List<String> names, String iri) {
        return names.stream().anyMatch(name -> isNamespace(name) ? iri.startsWith(name) : iri.equals(name));
    }

    private static boolean isNamespace(String name) {
        return name.endsWith("/") || name.endsWith("#") || name.endsWith(":");
    }
}
