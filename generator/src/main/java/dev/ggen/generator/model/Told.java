package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was left out of the model, told once for each place. */
final class Told {
    private final Function<Term, dev.ggen.receipt.Place> places;
    private final List<Finding> findings = new ArrayList<>();

    Told(Facts facts) {
        this.places = facts::place;
    }

    void of(String id, String message, Term where) {
        Finding finding = Finding.green(id, message, places.apply(where));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
