package dev.ggen.generator.check;

import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * Applies SHACL Core shapes to a specification.
 *
 * <p>A violation is red, a warning yellow, an info green. A finding points at the fact that breaks the shape, or at the node that
 * lacks one. Its id is the shape's name with the path's: {@code figure-currency}, {@code revenue-stream-collected-by}.
 */
public final class ShapeCheck {
    static {
        JenaSystem.init();
    }

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final List<String> REFUSED = List.of("sparql", "select", "ask", "construct", "js", "rule");

    private final ShapeNames names;
    private final Shapes shapes;

    /**
     * @throws FindingsException when they are no SHACL Core shapes
     */
    public ShapeCheck(Specification shapesGraph) {
        refuseCode(shapesGraph);
        this.names = new ShapeNames(shapesGraph);
        this.shapes = parsed(shapesGraph);
    }

    private static Shapes parsed(Specification shapesGraph) {
        try {
            return ShaclValidator.get().parse(shapesGraph.graph());
        } catch (ShaclException e) {
            throw new FindingsException(Finding.red("shapes-broken", "the shapes can't be read: " + e.getMessage()));
        }
    }

    private static void refuseCode(Specification shapesGraph) {
        List<Finding> refused = shapesGraph
                .facts()
                .filter(fact -> REFUSED.stream()
                        .anyMatch(name -> fact.predicate().value().equals(SHACL + name)))
                .map(fact -> Finding.red("shape-code", "a shape holds code, which is refused", fact.place())
                        .withHint("Use SHACL Core here; write a rule for the rest."))
                .toList();
        if (!refused.isEmpty()) {
            throw new FindingsException(refused);
        }
    }

    /** All findings, sorted by place. */
    public List<Finding> check(Specification specification, Wording wording) {
        return ShaclValidator.get().validate(shapes, specification.graph()).getEntries().stream()
                .map(entry -> finding(entry, specification, wording))
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

    private Finding finding(ReportEntry entry, Specification specification, Wording wording) {
        Term focus = JenaTerms.term(entry.focusNode());
        Optional<Term> value = Optional.ofNullable(entry.value()).map(JenaTerms::term);
        Optional<Place> place = value.flatMap(found -> placeOfValue(entry, focus, found, specification))
                .or(() -> wording.place(focus));
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

    private static Optional<Place> placeOfValue(
            ReportEntry entry, Term focus, Term value, Specification specification) {
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
