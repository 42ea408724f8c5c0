package dev.ggen.generator.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether two values are the same, counted in steps: values that share parts could otherwise take for ever. */
final class Equality {
    private final Meter meter;

    Equality(Meter meter) {
        this.meter = meter;
    }

    /** As {@code ==}: numbers by their amount; a number and something else are never equal. */
    boolean loosely(Value one, Value other) {
        if (one instanceof Value.Int whole && other instanceof Value.Int otherWhole) {
            return whole.number().equals(otherWhole.number());
        }
        if (Numbers.isNumber(one) && Numbers.isNumber(other)) {
            return Numbers.asDouble(one) == Numbers.asDouble(other);
        }
        return strictly(one, other);
    }

    /** As {@code in}, {@code containing} and {@code filter}: 1 and 1.0 differ. */
    boolean strictly(Value one, Value other) {
        meter.step();
        if (one instanceof Value.Arr list && other instanceof Value.Arr otherList) {
            return lists(list.items(), otherList.items());
        }
        if (one instanceof Value.Obj object && other instanceof Value.Obj otherObject) {
            return objects(object, otherObject);
        }
        boolean text = one instanceof Value.Str && other instanceof Value.Str;
        if (text) {
            meter.characters(((Value.Str) one).text().length());
        }
        return one.getClass() == other.getClass() && Objects.equals(one, other);
    }

    private boolean lists(List<Value> one, List<Value> other) {
        if (one.size() != other.size()) {
            return false;
        }
        meter.enter();
        boolean same = true;
        for (int i = 0; i < one.size() && same; i++) {
            same = strictly(one.get(i), other.get(i));
        }
        meter.leave();
        return same;
    }

    private boolean objects(Value.Obj one, Value.Obj other) {
        if (!one.members().keySet().equals(other.members().keySet())) {
            return false;
        }
        meter.enter();
        boolean same = true;
        for (Map.Entry<String, Value> member : one.members().entrySet()) {
            Value counterpart = other.members().get(member.getKey());
            same = same && counterpart != null && strictly(member.getValue(), counterpart);
        }
        meter.leave();
        return same;
    }
}
