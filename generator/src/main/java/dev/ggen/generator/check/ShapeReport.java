package dev.ggen.generator.check;

import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** What breaks shapes: as findings with places, and as SHACL's own validation report. */
public final class ShapeReport {
    private static final String SHACL = ShapeQueries.SHACL;

    private final List<ReportEntry> entries;
    private final ShapeNames names;
    private final Specification specification;

    ShapeReport(Collection<ReportEntry> entries, ShapeNames names, Specification specification) {
        this.entries = List.copyOf(entries);
        this.names = names;
        this.specification = specification;
    }

    List<ReportEntry> entries() {
        return entries;
    }

    Specification specification() {
        return specification;
    }

    /** All of it, sorted by place. */
    public List<Finding> findings(Wording wording) {
        return entries.stream()
                .map(entry -> finding(entry, wording))
                .distinct()
                .sorted(Comparator.comparing((Finding finding) -> firstPlace(finding))
                        .thenComparing(Finding::id)
                        .thenComparing(Finding::message))
                .toList();
    }

    private static String firstPlace(Finding finding) {
        return finding.places().stream()
                .map(place -> place.file() + String.format(Locale.ROOT, "\u0000%09d%09d", place.line(), place.column()))
                .findFirst()
                .orElse("");
    }

    private Finding finding(ReportEntry entry, Wording wording) {
        Term focus = JenaTerms.term(entry.focusNode());
        Optional<Term> value = Optional.ofNullable(entry.value()).map(JenaTerms::term);
        Optional<Place> place =
                value.flatMap(found -> placeOfValue(entry, focus, found)).or(() -> wording.place(focus));
        String found = value.filter(term -> !term.equals(focus))
                .map(term -> " Found " + foundText(term, wording) + ".")
                .orElse("");
        return new Finding(
                names.id(entry.source(), path(entry)),
                severity(entry),
                wording.name(focus) + ": " + entry.message() + found,
                place.stream().toList(),
                "",
                "");
    }

    private static String foundText(Term term, Wording wording) {
        return term instanceof Term.Literal ? "\"" + term.text() + "\"" : wording.name(term);
    }

    private Optional<Place> placeOfValue(ReportEntry entry, Term focus, Term value) {
        return path(entry).stream()
                .flatMap(predicate -> specification.placesOf(focus, predicate, value).stream())
                .findFirst();
    }

    private static Optional<Term.Iri> path(ReportEntry entry) {
        @Nullable Path path = entry.resultPath();
        return path instanceof P_Link link
                ? Optional.of(new Term.Iri(link.getNode().getURI()))
                : Optional.empty();
    }

    private static Severity severity(ReportEntry entry) {
        @Nullable
        Node level = entry.severity() == null ? null : entry.severity().level();
        return switch (level == null ? "" : level.getURI()) {
            case SHACL + "Warning" -> Severity.YELLOW;
            case SHACL + "Info" -> Severity.GREEN;
            default -> Severity.RED;
        };
    }
}
