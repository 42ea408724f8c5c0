package dev.ggen.settlement.agreement;

import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.Uplift;
import dev.ggen.partner.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which sales a clause takes, and what marked ones add to its share. */
final class ScopeReader {
    private ScopeReader() {}

    static Scope scope(TurtleNode clause) {
        List<String> precedes = clause.states("precedesClause") ? clause.texts("precedesClause") : List.of();
        Optional<TurtleNode> condition = clause.optional("appliesTo", "what a clause applies to");
        condition.ifPresent(node -> node.allowing(Set.of("mark", "lineBegunFrom", "lineBegunBefore", "firstMonths")));
        return new Scope(
                condition
                        .filter(node -> node.states("mark"))
                        .map(node -> node.texts("mark"))
                        .orElseGet(List::of),
                condition.flatMap(node -> day(node, "lineBegunFrom")),
                condition.flatMap(node -> day(node, "lineBegunBefore")),
                condition
                        .filter(node -> node.states("firstMonths"))
                        .map(node -> node.literal("firstMonths", Integer::parseInt, "how many months, such as 12")),
                precedes);
    }

    private static Optional<LocalDate> day(TurtleNode node, String property) {
        return node.states(property)
                ? Optional.of(node.literal(property, LocalDate::parse, ClauseReader.DATE))
                : Optional.empty();
    }

    static List<Uplift> uplifts(TurtleNode clause) {
        return clause.states("uplift")
                ? clause.some("uplift", "an uplift").stream()
                        .map(ScopeReader::uplift)
                        .toList()
                : List.of();
    }

    private static Uplift uplift(TurtleNode node) {
        node.allowing(Set.of("mark", "rate"));
        return new Uplift(node.text("mark"), node.literal("rate", Rate::of, ClauseReader.RATE));
    }
}
