package dev.ggen.generator.plan;

import dev.ggen.generator.check.PlainWording;
import dev.ggen.generator.check.ShapeReport;
import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.template.Escaping;
import dev.ggen.generator.template.HostFunction;
import dev.ggen.generator.template.Settings;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a generation does before it renders, each step as far as it goes: a broken template is told although the
 * specification is broken too.
 */
final class ProjectCheck {
    private final ReadFiles files;
    private final GenerationLimits limits;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Inspection.Feed> feeds = new ArrayList<>();
    private final List<ShapeReport> reports = new ArrayList<>();
    private final TreeMap<String, String> prefixes = new TreeMap<>();
    private Optional<Knowledge> knowledge = Optional.empty();

    private ProjectCheck(InputFiles files, GenerationLimits limits) {
        this.files = new ReadFiles(files);
        this.limits = limits;
    }

    static Inspection of(InputFiles files, GenerationLimits limits) {
        ProjectCheck check = new ProjectCheck(files, limits);
        check.collect(check::manifest);
        return new Inspection(
                check.findings.stream().distinct().toList(),
                check.knowledge.map(Knowledge::specification),
                check.prefixes,
                check.feeds,
                check.reports);
    }

    private void manifest() {
        Manifest written = ManifestReader.read(files.get(Manifest.FILE, Place.ofFile(Manifest.FILE)), limits);
        prefixes.putAll(written.prefixes());
        Manifest manifest = PackLoader.load(written, files);
        findings.addAll(manifest.notices());
        collect(() -> knowledge(manifest));
        for (Rule rule : manifest.rules()) {
            rule.queries().values().forEach(query -> collect(() -> feed(rule, query(query, manifest))));
            rule.when().ifPresent(ask -> collect(() -> query(ask, manifest)));
            collect(() -> template(rule.template(), rule));
            collect(() -> template(outputName(rule), rule));
        }
    }

    private void knowledge(Manifest manifest) {
        Knowledge known = Knowledge.of(manifest, files, manifest.limits().queries(), findings);
        knowledge = Optional.of(known);
        Gates gates = new Gates(manifest, known, files);
        try {
            findings.addAll(gates.check());
        } finally {
            gates.report().ifPresent(reports::add);
        }
        manifest.rules().stream()
                .filter(rule -> !rule.shapes().isEmpty())
                .forEach(rule -> collect(() -> shapes(rule, known, manifest)));
    }

    /** The shapes that a template names, held against all that it sees. */
    private void shapes(Rule rule, Knowledge known, Manifest manifest) {
        QueryLimits within = manifest.limits().queries();
        Specification facts =
                (rule.overlay().isEmpty() ? known : known.with(rule.overlay(), manifest, within)).specification();
        RuleShapes.report(rule, facts, files, within).ifPresent(report -> {
            reports.add(report);
            findings.addAll(report.findings(new PlainWording(facts)));
        });
    }

    private Query query(Origin query, Manifest manifest) {
        return Knowledge.query(query, manifest.prefixes(), files);
    }

    private void feed(Rule rule, Query query) {
        String template = switch (rule.template()) {
            case Origin.File file -> file.path();
            case Origin.OfPack file -> PackLoader.pathOf(file, files);
            case Origin.Inline inline -> inline.place().file();
        };
        feeds.add(new Inspection.Feed(rule.name(), template, query.source(), query.columns()));
    }

    private void template(Origin template, Rule rule) {
        HostFunction unasked = new HostFunction(List.of("query"), arguments -> Value.of(List.of()));
        RuleTemplate.compile(
                template,
                rule.includes(),
                files,
                new Settings(limits.templates(), Escaping.NEVER, Map.of("sparql", unasked)));
    }

    private static Origin outputName(Rule rule) {
        return new Origin.Inline(rule.output(), Math.max(1, rule.outputPlace().line()), rule.outputPlace());
    }

    private void collect(Runnable step) {
        try {
            step.run();
        } catch (FindingsException e) {
            findings.addAll(e.findings());
        }
    }
}
