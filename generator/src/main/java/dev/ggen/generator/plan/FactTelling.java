package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QueryFootprint;
import dev.ggen.generator.spec.Fact;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells what hangs on facts: who reads them, and which lines their rows printed. */
final class FactTelling {
    private static final int MOST_ROWS = 2000;
    private static final int MOST_LINES = 200;

    private final Manifest manifest;
    private final ReadFiles files;
    private final Function<Rule, RuleTrace> tracing;
    private final List<FactStory.OutputLine> outputs = new ArrayList<>();
    private boolean more;

    FactTelling(Manifest manifest, ReadFiles files, Function<Rule, RuleTrace> tracing) {
        this.manifest = manifest;
        this.files = files;
        this.tracing = tracing;
    }

    FactStory story(Fact fact) {
        outputs.clear();
        more = false;
        for (Rule rule : manifest.rules()) {
            lines(rule, fact);
        }
        return new FactStory(fact, readers(fact), outputs, more);
    }

    private List<FactStory.Reader> readers(Fact fact) {
        List<FactStory.Reader> readers = new ArrayList<>();
        Place place = Place.ofFile(Manifest.FILE);
        manifest.inferences().forEach(rule -> add("inference", rule.construct(), fact, readers));
        manifest.gates().forEach(path -> add("gate", new Origin.File(path, place), fact, readers));
        manifest.requirements().forEach(rule -> add("validation", rule.ask(), fact, readers));
        for (Rule rule : manifest.rules()) {
            rule.when().ifPresent(ask -> add("condition of " + rule.name(), ask, fact, readers));
            rule.queries().values().forEach(query -> add("query of " + rule.name(), query, fact, readers));
            rule.model().ifPresent(part -> readers.add(new FactStory.Reader("model of " + rule.name(), rule.place())));
        }
        return readers.stream().distinct().toList();
    }

    private void add(String what, Origin origin, Fact fact, List<FactStory.Reader> readers) {
        Query query = Knowledge.query(origin, manifest.prefixes(), files);
        if (QueryFootprint.of(query).has(fact)) {
            readers.add(new FactStory.Reader(
                    what, new Place(query.source().file(), query.source().firstLine(), 0, "")));
        }
    }

    private void lines(Rule rule, Fact fact) {
        RuleTrace trace = tracing.apply(rule);
        Map<Asked, Boolean> known = new HashMap<>();
        for (TracedFile file : trace.files(path -> true)) {
            LineTelling telling = new LineTelling(trace, file);
            for (TracedFile.Line line : TracedLines.of(file)) {
                boolean hangs = line.pieces().stream()
                        .filter(piece -> !piece.piece().text().isBlank())
                        .flatMap(piece -> telling.rows(piece).stream())
                        .anyMatch(asked -> isBehind(fact, asked, telling, known));
                if (hangs) {
                    keep(new FactStory.OutputLine(file.path(), line.number(), line.text(), rule.name()));
                }
            }
        }
    }

    private void keep(FactStory.OutputLine line) {
        if (outputs.size() < MOST_LINES) {
            outputs.add(line);
        } else {
            more = true;
        }
    }

    private boolean isBehind(Fact fact, Asked asked, LineTelling telling, Map<Asked, Boolean> known) {
        if (!asked.mayHangOn(fact)) {
            return false;
        }
        Boolean answer = known.get(asked);
        if (answer != null) {
            return answer;
        }
        if (known.size() >= MOST_ROWS) {
            more = true;
            return false;
        }
        boolean isBehind = telling.facts(asked).facts().stream().anyMatch(other -> isSame(fact, other));
        known.put(asked, isBehind);
        return isBehind;
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.subject().equals(other.subject())
                && one.predicate().equals(other.predicate())
                && one.object().equals(other.object());
    }
}
