package dev.ggen.settlement.program;

import dev.ggen.generator.spec.Term;
import dev.ggen.settlement.program.ProgramOutline.Named;
import dev.ggen.settlement.program.ProgramOutline.Promise;
import dev.ggen.settlement.program.ProgramOutline.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program promises by when: scheduled events, targets and commitments that name a period. */
final class PromiseReader {
    private static final Term.Iri PREFERRED_LABEL = new Term.Iri("http://www.w3.org/2004/02/skos/core#prefLabel");
    private static final Comparator<Promise> ORDER = Comparator.comparing(Promise::due)
            .thenComparing(promise -> promise.about().label())
            .thenComparing(Promise::what);

    private final ProgramText text;

    PromiseReader(ProgramText text) {
        this.text = text;
    }

    List<Promise> read() {
        return Stream.concat(text.all("ScheduledEvent"), text.all("Figure"))
                .flatMap(node -> promise(node).stream())
                .collect(Collectors.toMap(
                        PromiseReader::sameness,
                        Function.identity(),
                        (first, again) -> first)) // two documents may say it
                .values()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static List<String> sameness(Promise promise) {
        return List.of(promise.period(), promise.what(), promise.about().id());
    }

    private Optional<Promise> promise(Term node) {
        Optional<Promise.Sort> sort = sort(node);
        Optional<Term> period = text.object(node, "period").or(() -> text.object(node, "by"));
        Optional<LocalDate> due = period.flatMap(this::due);
        if (sort.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Promise(
                due.get(),
                period.map(text::name).orElse(""),
                sort.get(),
                what(node),
                text.object(node, "about").map(this::subject).orElse(new Subject("", "", "")),
                text.place(node)));
    }

    private Optional<Promise.Sort> sort(Term node) {
        if (text.object(node, "event").isPresent()) {
            return Optional.of(Promise.Sort.EVENT);
        }
        return text.named(node, "stating").map(Named::id).flatMap(stating -> switch (stating) {
            case "target" -> Optional.of(Promise.Sort.TARGET);
            case "commitment" -> Optional.of(Promise.Sort.COMMITMENT);
            default -> Optional.empty(); // projections and assumptions promise nothing
        });
    }

    private Optional<LocalDate> due(Term period) {
        Optional<LocalDate> until = day(period, "until").map(day -> day.minusDays(1));
        return until.isPresent() ? until : day(period, "from");
    }

    private Optional<LocalDate> day(Term period, String property) {
        return text.object(period, property).map(Term::text).flatMap(ProgramOutlineReader::date);
    }

    private String what(Term node) {
        Optional<String> event = text.named(node, "event").map(Named::label);
        if (event.isPresent()) {
            String named = text.specification().objects(node, PREFERRED_LABEL).stream()
                    .map(Term::text)
                    .findFirst()
                    .orElse("");
            return named.isEmpty() ? event.get() : event.get() + ": " + named;
        }
        return text.named(node, "quantity").map(Named::label).orElse("")
                + text.stated(node).map(words -> ": " + words).orElse("");
    }

    private Subject subject(Term about) {
        return new Subject(
                ProgramText.id(about),
                text.name(about),
                text.types(about).stream().findFirst().orElse(""));
    }
}
