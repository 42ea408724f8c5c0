package dev.ggen.generator.template;

/** Which renderings write {@code < > & " ' /} of their values as HTML entities. */
public enum Escaping {
    /** Those of a template whose name ends in {@code .html}, {@code .htm} or {@code .xml}. */
    BY_NAME,
    NEVER,
    ALWAYS;

    boolean appliesTo(String templateName) {
        return switch (this) {
            case BY_NAME ->
                templateName.endsWith(".html") || templateName.endsWith(".htm") || templateName.endsWith(".xml");
            case NEVER -> false;
            case ALWAYS -> true;
        };
    }
}
