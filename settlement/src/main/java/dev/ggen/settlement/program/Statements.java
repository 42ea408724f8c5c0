package dev.ggen.settlement.program;

import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a statement states, in a few words: a number with its bounds and unit, a period, a cadence, a list. */
final class Statements {
    private final Specification specification;
    private final Function<Term, String> names;

    Statements(Specification specification, Function<Term, String> names) {
        this.specification = specification;
        this.names = names;
    }

    Optional<String> stated(Term node) {
        return Stream.<Function<Term, Optional<String>>>of(
                        this::exact,
                        this::range,
                        this::atLeast,
                        this::atMost,
                        this::period,
                        this::by,
                        this::cadence,
                        this::naming)
                .flatMap(reading -> reading.apply(node).stream())
                .findFirst();
    }

    private Optional<String> exact(Term node) {
        return number(node, "value").or(() -> number(node, "rate"));
    }

    private Optional<String> range(Term node) {
        Optional<Term> minimum = object(node, "minimum");
        Optional<Term> maximum = object(node, "maximum");
        if (minimum.isEmpty() || maximum.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Numbers.range(minimum.get().text(), maximum.get().text(), unit(node), currency(node)));
    }

    private Optional<String> atLeast(Term node) {
        return number(node, "atLeast").map(number -> "at least " + number);
    }

    private Optional<String> atMost(Term node) {
        return number(node, "atMost").map(number -> "at most " + number);
    }

    private Optional<String> period(Term node) {
        return object(node, "period")
                .map(period -> object(node, "event")
                                .map(names)
                                .map(event -> event + " in ")
                                .orElse("")
                        + names.apply(period));
    }

    private Optional<String> by(Term node) {
        return object(node, "by")
                .map(period -> object(node, "event")
                                .map(names)
                                .map(event -> event + " ")
                                .orElse("") + "by the end of " + names.apply(period));
    }

    private Optional<String> cadence(Term node) {
        return object(node, "cadence").map(names);
    }

    private Optional<String> naming(Term node) {
        return object(node, "names")
                .map(named -> names.apply(named)
                        + object(node, "about")
                                .map(about -> " under " + names.apply(about))
                                .orElse(""));
    }

    private Optional<String> number(Term node, String word) {
        return object(node, word).map(number -> Numbers.text(number.text(), unit(node), currency(node)));
    }

    /** A figure's unit; what has none, such as a share range, states fractions. */
    private String unit(Term node) {
        return object(node, "unit").map(Term::text).map(Numbers::local).orElse("fraction");
    }

    private String currency(Term node) {
        return object(node, "currency").map(Term::text).orElse("");
    }

    private Optional<Term> object(Term node, String word) {
        return specification.objects(node, ProgramWording.word(word)).stream().findFirst();
    }
}
