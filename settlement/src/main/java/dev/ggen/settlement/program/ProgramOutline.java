package dev.ggen.settlement.program;

import dev.ggen.receipt.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a program says, laid out for people: who is in which tier, and what is promised by when.
 *
 * <p>Of a disclosed part of a program it holds what that part says. Ids are the last part of a name in the program.
 *
 * @param issued the day that the program itself gives as its issue
 * @param tiers the highest first
 * @param categories ordered by label
 * @param partners and groups, ordered by name
 * @param types ordered by label
 * @param promises the earliest first
 * @param roles of the vendor's partner team, ordered by label
 */
public record ProgramOutline(
        String name,
        String version,
        String vendor,
        Optional<LocalDate> issued,
        List<Tier> tiers,
        List<Category> categories,
        List<Member> partners,
        List<Type> types,
        List<Promise> promises,
        List<Role> roles) {
    public ProgramOutline {
        tiers = List.copyOf(tiers);
        categories = List.copyOf(categories);
        partners = List.copyOf(partners);
        types = List.copyOf(types);
        promises = List.copyOf(promises);
        roles = List.copyOf(roles);
    }

    public Optional<Member> partner(String id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    public Optional<Type> type(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /**
     * Something with a name in the program.
     *
     * @param id the last part of its name
     * @param label as people read it
     */
    public record Named(String id, String label) {}

    /**
     * A class of partners.
     *
     * @param rank 1 is the highest
     * @param potential what its partnerships may be worth, in words
     */
    public record Tier(
            String id, String label, int rank, List<String> focus, List<String> deliverables, List<String> potential) {}

    /** What kind of business partners are. */
    public record Category(String id, String label, Optional<Named> tier, List<Named> types, List<String> focus) {}

    /**
     * A partner, or several under one name.
     *
     * @param groups the groups it belongs to
     * @param statements what the program states of it, in the order of its sources
     */
    public record Member(
            String id,
            String name,
            Kind kind,
            Optional<Named> tier,
            Optional<Named> category,
            Optional<Named> model,
            List<Named> groups,
            List<Statement> statements) {
        /** One partner, or a group of them. */
        public enum Kind {
            PARTNER,
            GROUP
        }
    }

    /**
     * One statement in words.
     *
     * @param what of which kind: {@code launch}, {@code annual recurring revenue, target}
     * @param says what it states: {@code in Q3 2026}, {@code 5 M USD}
     * @param place where the Turtle has it; its words name the document, section and line that state it
     */
    public record Statement(String what, String says, Place place) {}

    /** A type of agreement, with the sentences that its streams' ranges make. */
    public record Type(
            String id,
            String label,
            Optional<Named> tier,
            Optional<Named> category,
            List<String> streams,
            List<String> deliverables) {}

    /**
     * Something that is to have happened by a day.
     *
     * @param due the last day on which it is in time; the first day of a period that has no end
     * @param period as the program calls it: {@code Q3 2026}
     * @param sort an event or a figure
     * @param what it is: {@code launch}, {@code customers: at least 3 000}
     * @param about whom or what it concerns
     * @param place where it is stated
     */
    public record Promise(LocalDate due, String period, Sort sort, String what, Subject about, Place place) {
        /** What sort of promise. */
        public enum Sort {
            EVENT,
            TARGET,
            COMMITMENT
        }
    }

    /**
     * What a promise concerns.
     *
     * @param type the kind of thing, such as {@code Partner}, {@code PartnerCategory} or {@code Vendor}
     */
    public record Subject(String id, String label, String type) {
        /** Whether it is a partner or a group, which has a page. */
        public boolean isPartner() {
            return type.equals("Partner") || type.equals("PartnerGroup");
        }
    }

    /**
     * A position in the vendor's partner team.
     *
     * @param holder who holds it; empty while that is open
     */
    public record Role(String label, Optional<String> holder, List<String> tasks, List<Named> categories) {}
}
