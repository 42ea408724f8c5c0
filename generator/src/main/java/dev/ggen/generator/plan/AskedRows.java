package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelValues;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.query.Rows;
import dev.ggen.generator.spec.Term;
import dev.ggen.generator.template.HostFunction;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Remembers which value of a template's context is which row of which query, or what of the model, by identity. For one rendering, by one thread. */
final class AskedRows {
    private final Knowledge knowledge;
    private final IdentityHashMap<Value, Asked> rows = new IdentityHashMap<>();
    private Optional<ModelValues> model = Optional.empty();

    AskedRows(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What a template sees of the answer; its rows are known from now on. */
    Value answer(Query query) {
        if (query.kind() != Query.Kind.SELECT) {
            return knowledge.answer(query);
        }
        Rows answer = knowledge.rows(query);
        List<Value> values = new ArrayList<>();
        for (Row row : answer) {
            Value.Obj value = CellValue.row(row);
            values.add(value);
            rows.put(value, new Asked.OfQuery(query, row, values.size()));
        }
        return Value.of(values);
    }

    /** {@code sparql(query="…")}, whose rows are known as well. */
    HostFunction function() {
        return new HostFunction(List.of("query"), arguments -> knowledge.answer(arguments.get("query"), this::answer));
    }

    /** What a template sees of the model; its types and fields are known from now on. */
    ModelValues model(Place place) {
        ModelValues values = knowledge.model(place);
        model = Optional.of(values);
        return values;
    }

    Optional<Asked> find(Value value) {
        Asked known = rows.get(value);
        return known == null ? ofModel(value) : Optional.of(known);
    }

    private Optional<Asked> ofModel(Value value) {
        Optional<Asked> found = model.filter(known -> value instanceof Value.Obj)
                .flatMap(known -> known.subject(value))
                .map(iri -> new Asked.OfModel(
                        iri,
                        (Value.Obj) value,
                        knowledge.specification().placeOf(new Term.Iri(iri)).orElse(Place.ofFile(""))));
        found.ifPresent(asked -> rows.put(value, asked));
        return found;
    }

    /** The rows that a value is, or holds, no more than so many. */
    List<Asked> in(Value value, int most) {
        List<Asked> found = new ArrayList<>();
        collect(value, most, found);
        return found;
    }

    private void collect(Value value, int most, List<Asked> found) {
        Optional<Asked> asked = find(value);
        if (found.size() >= most) {
            return;
        }
        if (asked.isPresent()) {
            found.add(asked.get());
        } else if (value instanceof Value.Arr list) {
            list.items().forEach(item -> collect(item, most, found));
        }
    }
}
