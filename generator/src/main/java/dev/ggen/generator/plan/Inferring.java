package dev.ggen.generator.plan;

import dev.ggen.generator.plan.BoundedWork.Course;
import dev.ggen.generator.plan.Manifest.Repeat;
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
 * anything new, as often as the manifest allows; then those of its law
 * and of its packs, until they find nothing more. A fact that was inferred says in its place by which rule.
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
        Knowledge known = entailed(start, course);
        Knowledge more = repeated(Repeat.IN_ROUNDS, manifest.knowledge().rounds(), known, course);
        return repeated(Repeat.TO_THE_END, KnowledgeSettings.MOST_ROUNDS, more, course);
    }

    private Knowledge repeated(Repeat repeat, int rounds, Knowledge start, Course course) {
        List<Manifest.Inference> inferences = manifest.inferences().stream()
                .filter(inference -> inference.repeat() == repeat)
                .toList();
        Knowledge known = start;
        int before = -1;
        for (int round = 0; round < rounds && known.specification().size() > before; round++) {
            before = known.specification().size();
            Knowledge more = round(inferences, known, round + 1, course);
            known = more.specification().size() > before ? entailed(more, course) : more;
        }
        if (rounds > 1 && known.specification().size() > before) {
            notices.add(unfinished(rounds, repeat));
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

    private Knowledge round(List<Manifest.Inference> inferences, Knowledge start, int round, Course course) {
        Knowledge known = start;
        for (Manifest.Inference inference : inferences) {
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

    private static Finding unfinished(int rounds, Repeat repeat) {
        return Finding.red(
                        "inference-unfinished",
                        "After " + rounds + " rounds the inference rules still find new facts.",
                        Place.ofFile(Manifest.FILE))
                .withHint(
                        switch (repeat) {
                            case IN_ROUNDS -> "Raise `rounds` of [inference], or look for a rule that feeds itself.";
                            case TO_THE_END -> "Look for a rule of [law], or of a pack, that feeds itself.";
                        });
    }
}
