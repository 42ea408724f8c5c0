package dev.ggen.generator.plan;

import dev.ggen.generator.query.Query;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.List;

/**
 * Runs a project's inference rules, one after the other, each on what those before it found; again and again while they find
 * anything new, as often as the manifest allows. A fact that was inferred says in its place by which rule.
 */
final class Inferring {
    private final Manifest manifest;
    private final List<Finding> notices;

    Inferring(Manifest manifest, List<Finding> notices) {
        this.manifest = manifest;
        this.notices = notices;
    }

    Knowledge from(Knowledge start) {
        int rounds = manifest.knowledge().rounds();
        Knowledge known = entailed(start);
        int before = -1;
        for (int round = 0; round < rounds && known.specification().size() > before; round++) {
            before = known.specification().size();
            Knowledge more = round(known);
            known = more.specification().size() > before ? entailed(more) : more;
        }
        if (rounds > 1 && known.specification().size() > before) {
            notices.add(unfinished(rounds));
        }
        return known;
    }

    /** Reasoning comes first, and once more in every round that found something. */
    private Knowledge entailed(Knowledge start) {
        Specification facts = start.specification();
        return manifest.knowledge()
                .entailment()
                .map(entailment -> start.knowing(facts.plus(entailment.of(facts))))
                .orElse(start);
    }

    private Knowledge round(Knowledge start) {
        Knowledge known = start;
        for (Manifest.Inference inference : manifest.inferences()) {
            if (inference.when().isEmpty() || known.holds(inference.when().get())) {
                known = applied(inference, known);
            }
        }
        return known;
    }

    private static Knowledge applied(Manifest.Inference inference, Knowledge known) {
        Query construct = known.query(inference.construct());
        Place place =
                new Place(construct.source().file(), construct.source().firstLine(), 0, "rule " + inference.name());
        List<Fact> made = known.construct(construct, place);
        Specification more = known.specification().plus(made);
        return more.size() == known.specification().size() ? known : known.knowing(more);
    }

    private static Finding unfinished(int rounds) {
        return Finding.red(
                        "inference-unfinished",
                        "After " + rounds + " rounds the inference rules still find new facts.",
                        Place.ofFile(Manifest.FILE))
                .withHint("Raise `rounds` of [inference], or look for a rule that feeds itself.");
    }
}
