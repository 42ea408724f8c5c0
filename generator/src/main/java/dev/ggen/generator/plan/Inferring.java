package dev.ggen.generator.plan;

import dev.ggen.generator.plan.BoundedWork.Course;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.time.Duration;
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
        if (manifest.inferences().isEmpty() && manifest.knowledge().entailment().isEmpty()) {
            return start;
        }
        Duration longest = manifest.limits().inferring();
        Course course = new Course();
        return BoundedWork.within(longest, course, running -> inferred(start, running))
                .orElseThrow(() -> new FindingsException(tooLong(longest, course.step())));
    }

    private Knowledge inferred(Knowledge start, Course course) {
        int rounds = manifest.knowledge().rounds();
        Knowledge known = entailed(start, course);
        int before = -1;
        for (int round = 0; round < rounds && known.specification().size() > before; round++) {
            before = known.specification().size();
            Knowledge more = round(known, round + 1, course);
            known = more.specification().size() > before ? entailed(more, course) : more;
        }
        if (rounds > 1 && known.specification().size() > before) {
            notices.add(unfinished(rounds));
        }
        return known;
    }

    /** Reasoning comes first, and once more in every round that found something. */
    private Knowledge entailed(Knowledge start, Course course) {
        Specification facts = start.specification();
        return manifest.knowledge()
                .entailment()
                .map(entailment -> {
                    course.at("reasoning by `" + entailment.word() + "`");
                    return start.knowing(facts.plus(entailment.of(facts, course::isOver)));
                })
                .orElse(start);
    }

    private Knowledge round(Knowledge start, int round, Course course) {
        Knowledge known = start;
        for (Manifest.Inference inference : manifest.inferences()) {
            course.at("the rule `" + inference.name() + "` in round " + round);
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

    private static Finding tooLong(Duration longest, String step) {
        String time = longest.toMillisPart() == 0 ? longest.toSeconds() + " s" : longest.toMillis() + " ms";
        return Finding.red(
                        "inference-time",
                        "What is inferred isn't complete after " + time + "; it was at " + step + ".",
                        Place.ofFile(Manifest.FILE))
                .withHint("Raise `inference_seconds` of [limits], or leave out reasoning, rules or facts.");
    }

    private static Finding unfinished(int rounds) {
        return Finding.red(
                        "inference-unfinished",
                        "After " + rounds + " rounds the inference rules still find new facts.",
                        Place.ofFile(Manifest.FILE))
                .withHint("Raise `rounds` of [inference], or look for a rule that feeds itself.");
    }
}
