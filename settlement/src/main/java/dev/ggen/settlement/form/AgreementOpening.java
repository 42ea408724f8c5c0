package dev.ggen.settlement.form;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Opens a written agreement as a form. What the form has no field for would be lost when it is written again, so that is refused. */
final class AgreementOpening {
    private static final Term.Iri TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final String HINT = "Change the file itself, and take it in when it is signed.";

    private final AgreementForm form;
    private final Specification graph;
    private final Set<Term> opened = new HashSet<>();

    private AgreementOpening(AgreementForm form, Specification graph) {
        this.form = form;
        this.graph = graph;
    }

    static FilledAgreement open(AgreementForm form, SourceFile file) {
        Specification graph = new SpecificationReader("").read(List.of(file)).orThrow();
        List<Term> agreements = graph.factsNaming(Vocabulary.named(AgreementForm.ROOT))
                .map(Fact::subject)
                .distinct()
                .toList();
        if (agreements.size() != 1 || !(agreements.getFirst() instanceof Term.Iri agreement)) {
            throw new FindingsException(Finding.red(
                            "not-one-agreement",
                            file.path() + " holds " + agreements.size() + " agreements",
                            Place.ofFile(file.path()))
                    .withAllowed("one p:Agreement in a file, with a name of its own"));
        }
        AgreementOpening opening = new AgreementOpening(form, graph);
        Filled.Thing thing = opening.thing(agreement, AgreementForm.ROOT);
        opening.checkNothingIsLost();
        return new FilledAgreement(agreement.value(), thing);
    }

    private Filled.Thing thing(Term subject, String kind) {
        if (!opened.add(subject)) {
            throw refused("stands in two places", placeOf(subject));
        }
        SortedMap<String, List<Filled>> values = new TreeMap<>();
        for (Fact fact : graph.factsAbout(subject).toList()) {
            if (fact.predicate().equals(TYPE)) {
                checkType(fact, kind);
                continue;
            }
            Field field = form.kind(kind)
                    .field(Vocabulary.local(fact.predicate()))
                    .filter(each -> each.iri().equals(fact.predicate().value()))
                    .orElseThrow(() -> refused(
                            "has no field in the form: " + fact.predicate().value(), fact.place()));
            values.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(value(field, fact));
        }
        return new Filled.Thing(kind, values);
    }

    private void checkType(Fact fact, String kind) {
        if (!fact.object().equals(Vocabulary.named(kind))) {
            throw refused("is a " + fact.object().text() + ", where the form has a " + kind, fact.place());
        }
    }

    private Filled value(Field field, Fact fact) {
        if (!(field.entry() instanceof Entry.Part part)) {
            if (fact.object() instanceof Term.Blank) {
                throw refused("has a part where the form has one entry: " + field.name(), fact.place());
            }
            return new Filled.Value(fact.object().text());
        }
        if (fact.object() instanceof Term.Literal) {
            throw refused("has one value where the form has a part: " + field.name(), fact.place());
        }
        return thing(fact.object(), kindOf(fact, part));
    }

    private String kindOf(Fact fact, Entry.Part part) {
        if (part.kinds().size() == 1) {
            return part.kinds().getFirst();
        }
        Optional<String> kind = graph.objects(fact.object(), TYPE).stream()
                .map(Vocabulary::local)
                .filter(part.kinds()::contains)
                .findFirst();
        return kind.orElseThrow(() -> refused("is of no kind of the form", fact.place()));
    }

    private void checkNothingIsLost() {
        graph.facts()
                .filter(fact -> !opened.contains(fact.subject()))
                .findFirst()
                .ifPresent(fact -> {
                    throw refused(
                            "is no part of the agreement: " + fact.subject().text(), fact.place());
                });
    }

    private Place placeOf(Term subject) {
        return graph.placeOf(subject).orElseGet(() -> Place.ofFile(""));
    }

    private static FindingsException refused(String what, Place place) {
        return new FindingsException(Finding.red("agreement-not-a-form", "What stands here " + what, place)
                .withHint(HINT));
    }
}
