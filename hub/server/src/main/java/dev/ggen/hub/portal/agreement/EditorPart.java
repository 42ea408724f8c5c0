package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.portal.Field;
import dev.ggen.settlement.form.PostedForm;
import java.util.List;

/**
 * A part of the form by which an agreement is written: the agreement itself, a clause, a scale.
 *
 * @param path where it stands in the form; empty for the agreement
 * @param kind of the vocabulary
 * @param help what such a part is
 * @param fields its entries, in the form's order
 * @param more buttons that add parts of which it has none
 * @param parts what it has of parts, by property
 */
public record EditorPart(
        String path, String kind, String title, String help, List<Field> fields, List<Add> more, List<Parts> parts) {
    public EditorPart {
        fields = List.copyOf(fields);
        more = List.copyOf(more);
        parts = List.copyOf(parts);
    }

    /** Its id on the page. */
    public String anchor() {
        return "part-" + path;
    }

    /** The name of the parameter that says its kind. */
    public String kindName() {
        return path + PostedForm.KIND;
    }

    /**
     * Parts of one property.
     *
     * @param anchor its id on the page
     * @param error what is wrong with their number; empty when nothing is
     * @param adds buttons that add one more
     */
    public record Parts(
            String anchor, String label, String help, String error, List<EditorPart> parts, List<Add> adds) {
        public Parts {
            parts = List.copyOf(parts);
            adds = List.copyOf(adds);
        }

        /** Is there a choice of what to add? */
        public boolean isChoice() {
            return adds.size() > 1;
        }
    }

    /**
     * A button that adds a part.
     *
     * @param help what such a part is
     * @param todo what it sends
     * @param anchor where the new part will be
     */
    public record Add(String text, String help, String todo, String anchor) {}
}
