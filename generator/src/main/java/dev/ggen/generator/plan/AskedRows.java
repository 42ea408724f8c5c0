package dev.ggen.generator.plan;

import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.query.Rows;
import dev.ggen.generator.template.HostFunction;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Remembers which value of a template's context is which row of which query, by identity. For one rendering, by one thread. */
final class AskedRows {
    private final Knowledge knowledge;
    private final IdentityHashMap<Value, Asked> rows = new IdentityHashMap<>();

    AskedRows(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @param number counted from 1 */
    record Asked(Query query, Row row, int number) {
        Place place() {
            return new Place(query.source().file(), query.source().firstLine(), 0, "");
        }
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
            rows.put(value, new Asked(query, row, values.size()));
        }
        return Value.of(values);
    }

    /** {@code sparql(query="…")}, whose rows are known as well. */
    HostFunction function() {
        return new HostFunction(List.of("query"), arguments -> knowledge.answer(arguments.get("query"), this::answer));
    }

    Optional<Asked> find(Value value) {
        return Optional.ofNullable(rows.get(value));
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
