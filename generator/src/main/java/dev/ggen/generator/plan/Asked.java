package dev.ggen.generator.plan;

import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QueryFootprint;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.query.RowFacts;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** What a template was given by the specification: a row of a query's answer, or a thing of the model of classes. */
sealed interface Asked {
    /** Where it comes from: the query, or the first fact about the thing. */
    Place place();

    /** Counted from 1; 0 for what is no row. */
    int number();

    SequencedMap<String, String> cells();

    /** The facts that made it, no more than so many; none where the way back can't be found. */
    RowFacts facts(Knowledge knowledge, int most);

    /** Whether it can hang on the fact at all. */
    boolean mayHangOn(Fact fact);

    /** @param number counted from 1 */
    record OfQuery(Query query, Row row, int number) implements Asked {
        @Override
        public Place place() {
            return new Place(query.source().file(), query.source().firstLine(), 0, "");
        }

        @Override
        public SequencedMap<String, String> cells() {
            LinkedHashMap<String, String> cells = new LinkedHashMap<>();
            for (String column : row.columns()) {
                row.get(column).ifPresent(term -> cells.put(column, term.text()));
            }
            return cells;
        }

        @Override
        public RowFacts facts(Knowledge knowledge, int most) {
            try {
                return knowledge.factsBehind(query, row, most);
            } catch (FindingsException e) {
                return new RowFacts(List.of(), RowFacts.Extent.FIRST);
            }
        }

        @Override
        public boolean mayHangOn(Fact fact) {
            return QueryFootprint.of(query).has(fact);
        }
    }

    /**
     * A type or a field.
     *
     * @param iri of the class, datatype or property
     * @param place of the first fact about it
     */
    record OfModel(String iri, Value.Obj value, Place place) implements Asked {
        @Override
        public int number() {
            return 0;
        }

        @Override
        public SequencedMap<String, String> cells() {
            LinkedHashMap<String, String> cells = new LinkedHashMap<>();
            value.members().forEach((name, member) -> {
                if (member instanceof Value.Str text) {
                    cells.put(name, text.text());
                } else if (member instanceof Value.Bool || member instanceof Value.Int) {
                    cells.put(name, member.toString());
                }
            });
            cells.keySet().retainAll(List.of("kind", "name", "iri", "label", "required", "many", "owner"));
            return cells;
        }

        /** All that is said of it, of the nodes without a name that this names, and by those that name it. */
        @Override
        public RowFacts facts(Knowledge knowledge, int most) {
            Specification specification = knowledge.specification();
            Deque<Term> open = new ArrayDeque<>(List.of(new Term.Iri(iri)));
            Set<Term> seen = new HashSet<>(open);
            List<Fact> found = new ArrayList<>();
            while (!open.isEmpty() && found.size() <= most) {
                Term next = open.remove();
                Stream.concat(specification.factsAbout(next), specification.factsNaming(next))
                        .filter(fact -> !found.contains(fact))
                        .limit(most + 1L - found.size())
                        .forEach(fact -> {
                            found.add(fact);
                            Stream.of(fact.subject(), fact.object())
                                    .filter(term -> term instanceof Term.Blank && seen.add(term))
                                    .forEach(open::add);
                        });
            }
            boolean isCut = found.size() > most;
            return new RowFacts(
                    isCut ? found.subList(0, most) : found, isCut ? RowFacts.Extent.FIRST : RowFacts.Extent.ALL);
        }

        @Override
        public boolean mayHangOn(Fact fact) {
            return true;
        }
    }
}
