package dev.ggen.hub.portal;

import java.util.List;

/**
 * A form's field: label above, help below, error beside.
 *
 * @param name in the form
 * @param type of the input as HTML has it, or {@code select} or {@code textarea}
 * @param value what was entered; never lost when the form comes back
 * @param error what is wrong with it and what is right; empty when nothing is
 * @param autocomplete what the browser may fill in, as HTML has it; empty for its default
 * @param choices of a select
 */
public record Field(
        String name,
        String label,
        String type,
        String value,
        String help,
        String error,
        boolean isRequired,
        String autocomplete,
        List<Choice> choices) {
    public Field {
        choices = List.copyOf(choices);
    }

    public static Field of(String name, String label) {
        return new Field(name, label, "text", "", "", "", true, "", List.of());
    }

    public Field type(String newType) {
        return new Field(name, label, newType, value, help, error, isRequired, autocomplete, choices);
    }

    public Field value(String entered) {
        return new Field(name, label, type, entered, help, error, isRequired, autocomplete, choices);
    }

    public Field help(String words) {
        return new Field(name, label, type, value, words, error, isRequired, autocomplete, choices);
    }

    public Field error(String words) {
        return new Field(name, label, type, value, help, words, isRequired, autocomplete, choices);
    }

    public Field optional() {
        return new Field(name, label, type, value, help, error, false, autocomplete, choices);
    }

    public Field autocomplete(String word) {
        return new Field(name, label, type, value, help, error, isRequired, word, choices);
    }

    public Field choices(List<Choice> all) {
        return new Field(name, label, "select", value, help, error, isRequired, autocomplete, all);
    }

    /** Its id on the page, and that of its help and error. */
    public String id() {
        return "field-" + name;
    }

    /** What describes it, as {@code aria-describedby} has it; empty for nothing. */
    public String describedBy() {
        String helpId = help.isEmpty() ? "" : id() + "-help";
        String errorId = error.isEmpty() ? "" : id() + "-error";
        return (errorId + " " + helpId).strip();
    }
}
