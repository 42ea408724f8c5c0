package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads the rules of the manifest. */
final class RuleReader {
    /** Under this name a template of the manifest sees its query's answer. */
    static final String RESULTS = "results";

    private static final String TEMPLATES = "templates/";

    private final OriginReader origins;
    private final List<Finding> findings;

    RuleReader(OriginReader origins, List<Finding> findings) {
        this.origins = origins;
        this.findings = findings;
    }

    List<Rule> rules(Keys generation) {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Keys rule : generation.tables("rules", ManifestKeys.RULE)) {
            String name = rule.requiredText("name");
            if (!name.isEmpty() && !names.add(name)) {
                findings.add(
                        Finding.red("manifest-twice", "There are two rules `" + name + "`.", rule.placeOf("name")));
            }
            rules.add(rule(rule, name));
        }
        return rules;
    }

    private Rule rule(Keys rule, String name) {
        SequencedMap<String, Origin> queries = new LinkedHashMap<>();
        queries.put(RESULTS, origins.origin(rule, "query"));
        return new Rule(
                name,
                Rule.Style.IN_MANIFEST,
                queries,
                Optional.empty(),
                Optional.empty(),
                origins.origin(rule, "template"),
                TEMPLATES,
                rule.requiredText("output_file"),
                OriginReader.optionalInline(rule, "when"),
                rule.flag("skip_empty") ? Rule.WhenEmpty.SKIPPED : Rule.WhenEmpty.RENDERED,
                placing(rule),
                List.of(),
                Overlay.NONE,
                List.of(),
                Value.Obj.EMPTY.members(),
                rule.place(),
                rule.placeOf("output_file"));
    }

    private Placing placing(Keys rule) {
        String mode = rule.text("mode").orElse("Create");
        return switch (mode) {
            case "Create" -> Placing.CREATE;
            case "Overwrite" -> Placing.OVERWRITE;
            case "Merge" -> Placing.MERGE;
            default -> {
                findings.add(Finding.red("manifest-mode", "`" + mode + "` is no mode.", rule.placeOf("mode"))
                        .withAllowed("Create, Overwrite, Merge"));
                yield Placing.CREATE;
            }
        };
    }
}
