package dev.ggen.hub.program;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.settlement.program.ProgramOutline;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The directory: the partners that the program in force names. Takes {@code PARTNER_READ}; a partner finds itself only. */
public interface Partners {
    /**
     * Which partners, in which order.
     *
     * @param tier a tier's id
     * @param category a category's id
     * @param text part of a name, in any case; empty for all
     */
    record Query(Optional<String> tier, Optional<String> category, String text, Order order) {
        public static final Query ALL = new Query(Optional.empty(), Optional.empty(), "", Order.TIER);
    }

    /** How a list of partners is sorted; within it by name. */
    enum Order {
        TIER,
        TIER_FALLING,
        NAME,
        NAME_FALLING,
        CATEGORY,
        CATEGORY_FALLING
    }

    /**
     * A partner with what the program says around it.
     *
     * @param version of the program that names it
     * @param roles of the vendor's team that look after its category
     * @param promises that concern it, its category or its tier, the earliest first
     * @param types the agreement types that its category signs
     */
    record View(
            ProgramOutline.Member partner,
            int version,
            List<ProgramOutline.Role> roles,
            List<ProgramOutline.Promise> promises,
            List<ProgramOutline.Type> types) {
        public View {
            roles = List.copyOf(roles);
            promises = List.copyOf(promises);
            types = List.copyOf(types);
        }
    }

    /** Part of the list, in the query's order. */
    Slice<ProgramOutline.Member> page(Viewer viewer, Query query, Optional<String> cursor, int size);

    /** How many match. */
    int count(Viewer viewer, Query query);

    /**
     * One partner.
     *
     * @throws Refused as not found, also when it is another's to see
     */
    View partner(Viewer viewer, String id);

    /** A partner's name; its id where the program doesn't name it. */
    String name(Viewer viewer, String id);

    /** The names of all, by id, for lists: asks for the program in force once, and not for each row. */
    UnaryOperator<String> names(Viewer viewer);
}
