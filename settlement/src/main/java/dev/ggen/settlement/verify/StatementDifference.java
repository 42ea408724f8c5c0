package dev.ggen.settlement.verify;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The first places at which two JSON objects differ, by path: {@code lines[1].amountMinor is 700002, recomputed 700003}. */
final class StatementDifference {
    private static final int MOST = 5;
    private static final int LONGEST = 120;

    private final List<String> found = new ArrayList<>();

    private StatementDifference() {}

    static String of(Json.Obj held, Json.Obj again) {
        StatementDifference difference = new StatementDifference();
        difference.compare("", held, again);
        return String.join("; ", difference.found.subList(0, Math.min(MOST, difference.found.size())));
    }

    private static String shown(Json value) {
        String text = CanonicalJson.text(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private void compare(String path, Json held, Json again) {
        if (held.equals(again) || found.size() > MOST) {
            return;
        }
        if (held instanceof Json.Obj one && again instanceof Json.Obj other) {
            TreeSet<String> names = new TreeSet<>(one.members().keySet());
            names.addAll(other.members().keySet());
            names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, one.get(name), other.get(name)));
        } else if (held instanceof Json.Arr(var one)
                && again instanceof Json.Arr(var other)
                && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "[" + i + "]", one.get(i), other.get(i));
            }
        } else {
            found.add(path + " is " + shown(held) + ", recomputed " + shown(again));
        }
    }
}
