package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.Derivation;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.RuleDerivation;
import org.apache.jena.sys.JenaSystem;

/**
 * What follows from a specification by the rules of a standard, through Jena's rule engine: facts in {@link TermOrder}, each with
 * the rule that made it as its place. The rules make no new nodes, so they come to an end; what they contradict is red.
 */
public enum Entailment {
    /** RDF Schema. */
    RDFS("rdfs"),
    /** OWL 2 RL, as far as its rules say. */
    OWL_RL("owl-rl");

    static {
        JenaSystem.init();
    }

    /** The most facts that may follow. */
    private static final int MOST_FACTS = 5_000_000;

    /** What the rules keep to themselves. */
    private static final String OWN = "urn:x-ggen:own:";

    private static final String CLASH = OWN + "clash";
    private static final int MOST_CLASHES = 20;

    private final String word;

    Entailment(String word) {
        this.word = word;
    }

    /** As a manifest writes it. */
    public String word() {
        return word;
    }

    /**
     * The facts that the specification doesn't state.
     *
     * @throws FindingsException when it contradicts itself, or too much follows
     */
    public List<Fact> of(Specification specification) {
        return of(specification, () -> false);
    }

    /**
     * The same, as long as it isn't over.
     *
     * @throws java.util.concurrent.CancellationException when it is
     */
    public List<Fact> of(Specification specification, BooleanSupplier isOver) {
        GenericRuleReasoner reasoner = new GenericRuleReasoner(Rule.parseRules(text()));
        reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
        reasoner.setDerivationLogging(true);
        InfGraph all = reasoner.bind(new WatchedGraph(specification.graph(), isOver));
        all.prepare();
        List<Triple> derived = derived(all, specification.graph());
        refuseClashes(derived, all, specification);
        return derived.stream()
                .filter(triple -> !triple.getPredicate().getURI().startsWith(OWN))
                .map(triple -> fact(triple, all))
                .sorted(ORDER)
                .toList();
    }

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::subject, TermOrder.INSTANCE)
            .thenComparing(Fact::predicate, TermOrder.INSTANCE)
            .thenComparing(Fact::object, TermOrder.INSTANCE);

    private static List<Triple> derived(InfGraph all, Graph stated) {
        List<Triple> derived = new ArrayList<>();
        Iterator<Triple> found = all.getDeductionsGraph().find(Triple.ANY);
        while (found.hasNext()) {
            Triple triple = found.next();
            if (!triple.getSubject().isLiteral() && triple.getPredicate().isURI() && !stated.contains(triple)) {
                derived.add(triple);
            }
            if (derived.size() > MOST_FACTS) {
                throw new FindingsException(
                        Finding.red("entailment-facts", "More than " + MOST_FACTS + " facts follow."));
            }
        }
        return derived;
    }

    private void refuseClashes(List<Triple> derived, InfGraph all, Specification specification) {
        List<Finding> clashes = derived.stream()
                .filter(triple -> triple.getPredicate().getURI().equals(CLASH))
                .map(triple -> clash(triple, all, specification))
                .distinct()
                .sorted(Comparator.comparing(Finding::message))
                .limit(MOST_CLASHES)
                .toList();
        if (!clashes.isEmpty()) {
            throw new FindingsException(clashes);
        }
    }

    private Finding clash(Triple triple, InfGraph all, Specification specification) {
        Term one = JenaTerms.term(triple.getSubject());
        Term other = JenaTerms.term(triple.getObject());
        List<Place> places = new ArrayList<>();
        specification.placeOf(one).ifPresent(places::add);
        specification.placeOf(other).ifPresent(places::add);
        String message = "The facts contradict each other by " + ruleOf(triple, all) + ": <" + one.text() + ">, <"
                + other.text() + ">";
        return Finding.red("entailment-contradiction", message, places.toArray(Place[]::new));
    }

    private Fact fact(Triple triple, InfGraph all) {
        return new Fact(
                JenaTerms.term(triple.getSubject()),
                new Term.Iri(triple.getPredicate().getURI()),
                JenaTerms.term(triple.getObject()),
                new Place(word, 0, 0, "rule " + ruleOf(triple, all)));
    }

    /** The first by name of the rules that made it. */
    private static String ruleOf(Triple triple, InfGraph all) {
        TreeSet<String> names = new TreeSet<>();
        Optional.ofNullable(all.getDerivation(triple)).ifPresent(derivations -> {
            while (derivations.hasNext()) {
                Derivation derivation = derivations.next();
                if (derivation instanceof RuleDerivation made) {
                    names.add(made.getRule().getName());
                }
            }
        });
        return names.isEmpty() ? "unknown" : names.getFirst();
    }

    private String text() {
        String name = word + ".rules";
        try (InputStream in = Objects.requireNonNull(Entailment.class.getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return withoutPrefixes(lines);
        } catch (IOException e) {
            throw new IllegalStateException(name + " is part of this jar", e);
        }
    }

    /** Names are written out: the engine's parser of plain texts knows no declarations. */
    private static String withoutPrefixes(List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<String[]> prefixes = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@prefix")) {
                prefixes.add(line.split("\\s+"));
            } else {
                String written = line;
                for (String[] prefix : prefixes) {
                    String iri = prefix[2].substring(1, prefix[2].length() - 1);
                    written = written.replaceAll("(?<![\\w-])" + prefix[1] + "(\\w+)", "<" + iri + "$1>");
                }
                text.append(written).append('\n');
            }
        }
        return text.toString();
    }
}
