package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.portal.Field;
import dev.ggen.settlement.form.PostedForm;
import java.util.List;
import java.util.Objects;

/**
 * A part of the form by which an agreement is written: the agreement itself, a clause, a scale.
 *
 * @param path where it stands in the form; empty for the agreement
 * @param kind of the vocabulary
 * @param help what such a part is
 * @param items its fields and its own parts, in the form's order
 */
public record EditorPart(String path, String kind, String title, String help, List<Item> items) {
    public EditorPart {
        items = List.copyOf(items);
    }

    /** Its id on the page. */
    public String anchor() {
        return "part-" + path;
    }

    /** The name of the parameter that says its kind. */
    public String kindName() {
        return path + PostedForm.KIND;
    }

    /** What a part has. */
    public sealed interface Item {
        /** One entry. */
        record Entered(Field field) implements Item {
            public Entered {
                Objects.requireNonNull(field);
            }
        }

        /**
         * Parts of one property.
         *
         * @param anchor its id on the page
         * @param error what is wrong with their number; empty when nothing is
         * @param adds buttons that add one more
         */
        record Parts(String anchor, String label, String help, String error, List<EditorPart> parts, List<Add> adds)
                implements Item {
            public Parts {
                parts = List.copyOf(parts);
                adds = List.copyOf(adds);
            }
        }
    }

    /**
     * A button that adds a part.
     *
     * @param todo what it sends
     * @param anchor where the new part will be
     */
    public record Add(String text, String todo, String anchor) {}
}
