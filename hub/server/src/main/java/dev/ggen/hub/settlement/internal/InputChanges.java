package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.receipt.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed between the inputs that a close was computed from and those of now, in words. */
final class InputChanges {
    private static final int SHOWN = 5;

    private InputChanges() {}

    static List<String> between(CloseRecord close, MonthInputs now) {
        SortedMap<String, String> before = new TreeMap<>();
        JsonFields.of(JsonColumn.read(close.getInputs())).object().members().forEach((name, digest) -> {
            if (digest instanceof Json.Str(var text)) {
                before.put(name, text);
            }
        });
        return between(before, now.digests());
    }

    static List<String> between(SortedMap<String, String> before, SortedMap<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        List<String> changes = names.stream()
                .flatMap(name -> change(name, before, now).stream())
                .toList();
        if (changes.size() <= SHOWN) {
            return changes;
        }
        List<String> first = new ArrayList<>(changes.subList(0, SHOWN));
        first.add("and " + (changes.size() - SHOWN) + " more");
        return first;
    }

    private static List<String> change(String name, SortedMap<String, String> before, SortedMap<String, String> now) {
        if (!before.containsKey(name)) {
            return List.of(name + " is new");
        }
        if (!now.containsKey(name)) {
            return List.of(name + " is gone");
        }
        return Objects.equals(before.get(name), now.get(name)) ? List.of() : List.of(name + " is another");
    }
}
