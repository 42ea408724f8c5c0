package dev.ggen.settlement.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The form by which an agreement is written: a kind with its fields for everything that can stand in one.
 *
 * <p>Nothing of it is written here. Which fields there are, how they are called, in which order they stand and what may be entered is what the
 * vocabulary and the shapes say.
 */
public final class AgreementForm {
    /** The kind that everything else is part of. */
    public static final String ROOT = "Agreement";

    private static final String CLAUSE = "clause";

    private final SequencedMap<String, Kind> kinds;
    private final List<String> clauses;

    private AgreementForm(SequencedMap<String, Kind> kinds) {
        this.kinds = Collections.unmodifiableSequencedMap(kinds);
        this.clauses = kinds(kind(ROOT).field(CLAUSE).orElseThrow());
    }

    /** The form by the vocabulary of this build. */
    public static AgreementForm shipped() {
        Vocabulary vocabulary = Vocabulary.shipped();
        SequencedMap<String, Kind> kinds = new LinkedHashMap<>();
        Deque<KindReader> open = new ArrayDeque<>(List.of(KindReader.root(vocabulary, ROOT)));
        while (!open.isEmpty()) {
            KindReader reader = open.removeFirst();
            if (!kinds.containsKey(reader.name())) {
                kinds.put(reader.name(), reader.kind());
                open.addAll(reader.parts());
            }
        }
        return new AgreementForm(kinds);
    }

    /** All kinds, the agreement first. */
    public Collection<Kind> kinds() {
        return kinds.values();
    }

    /** @throws IllegalArgumentException when the form has none of that name */
    public Kind kind(String name) {
        return Optional.ofNullable(kinds.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no kind " + name + " in an agreement"));
    }

    /** The kinds of clauses, in the vocabulary's order. */
    public List<String> clauses() {
        return clauses;
    }

    /**
     * The fields of a kind where it is part of a clause: without those that only clauses of other kinds give a meaning, as a discount in the
     * brackets of a share.
     *
     * @param clause the clause's kind, or empty outside of any
     */
    public List<Field> fields(String kind, Optional<String> clause) {
        List<Field> all = kind(kind).fields();
        if (clause.isEmpty() || clauses.contains(kind)) {
            return all;
        }
        List<Field> fields = new ArrayList<>();
        for (Field field : all) {
            if (field.isRequired()
                    || has(clause.get(), field)
                    || clauses.stream().noneMatch(each -> has(each, field))) {
                fields.add(field);
            }
        }
        return fields;
    }

    private boolean has(String kind, Field field) {
        return kind(kind).field(field.name()).isPresent();
    }

    private static List<String> kinds(Field field) {
        return field.entry() instanceof Entry.Part part ? part.kinds() : List.of();
    }

    /** A thing of a kind with what it can't do without: a part for each field that needs one. */
    public Filled.Thing fresh(String kind) {
        Filled.Thing thing = Filled.Thing.empty(kind);
        for (Field field : kind(kind).fields()) {
            if (field.isRequired()
                    && field.entry() instanceof Entry.Part part
                    && part.kinds().size() == 1) {
                List<Filled> parts = new ArrayList<>(
                        Collections.nCopies(field.least(), fresh(part.kinds().getFirst())));
                thing = thing.with(field.name(), parts);
            }
        }
        return thing;
    }
}
