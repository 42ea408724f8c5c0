package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.plan.Manifest.WhenEmpty;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of the manifest and where their queries and templates come from. */
final class RuleReader {
    private static final String ORIGINS =
            "{ file = \"…\" }, { inline = \"\"\"…\"\"\" }, { pack = \"…\", file = \"…\" }";

    private final SourceFile source;
    private final Map<String, String> packs;
    private final List<Finding> findings;

    RuleReader(SourceFile source, Map<String, String> packs, List<Finding> findings) {
        this.source = source;
        this.packs = packs;
        this.findings = findings;
    }

    List<Manifest.Rule> rules(Keys generation) {
        List<Manifest.Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Keys rule : generation.tables("rules")) {
            String name = rule.requiredText("name");
            if (!names.add(name)) {
                findings.add(
                        Finding.red("manifest-twice", "There are two rules `" + name + "`.", rule.placeOf("name")));
            }
            rules.add(rule(rule, name));
            rule.end();
        }
        return rules;
    }

    private Manifest.Rule rule(Keys rule, String name) {
        return new Manifest.Rule(
                name,
                origin(rule, "query"),
                origin(rule, "template"),
                rule.requiredText("output_file"),
                placing(rule),
                optionalInline(rule, "when"),
                rule.flag("skip_empty") ? WhenEmpty.SKIPPED : WhenEmpty.RENDERED,
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

    private Origin origin(Keys rule, String key) {
        if (!rule.has(key)) {
            findings.add(Finding.red("manifest-missing", "The rule needs `" + key + "`.", rule.place())
                    .withAllowed(ORIGINS));
        }
        Optional<Keys> table = rule.table(key);
        if (table.isEmpty()) {
            return new Origin.Inline("", 1, rule.placeOf(key));
        }
        Origin origin = origin(table.get());
        if (table.get().isEmpty()) {
            findings.add(Finding.red("manifest-missing", "`" + key + "` names nothing.", rule.placeOf(key))
                    .withAllowed(ORIGINS));
        }
        table.get().end();
        return origin;
    }

    private Origin origin(Keys table) {
        if (table.has("pack")) {
            return ofPack(table);
        }
        table.knows("file", "inline", "pack");
        table.unsupported("Put the file into the project, or into a pack in a folder.", "git", "package");
        if (table.has("file")) {
            return new Origin.File(table.requiredText("file"), table.placeOf("file"));
        }
        return table.has("inline") ? inline(table, "inline") : new Origin.Inline("", 1, table.place());
    }

    private Origin ofPack(Keys table) {
        String pack = table.requiredText("pack");
        table.unsupported("Name the pack's file: { pack = \"" + pack + "\", file = \"…\" }.", "output");
        String folder = packs.get(pack);
        if (folder == null) {
            findings.add(Finding.red("manifest-unknown-pack", "There is no pack `" + pack + "`.", table.placeOf("pack"))
                    .withAllowed(String.join(", ", packs.keySet())));
        }
        return new Origin.File(folder + "/" + table.text("file").orElse(""), table.placeOf("file"));
    }

    Optional<Origin> optionalInline(Keys table, String key) {
        return table.text(key).map(text -> inline(table, key));
    }

    Origin inline(Keys table, String key) {
        String text = table.text(key).orElse("");
        Place place = table.placeOf(key);
        return new Origin.Inline(text, firstLine(place.line()), place);
    }

    /** A text between three quotes begins on the next line when nothing stands behind them. */
    private int firstLine(int line) {
        String says = source.line(line).stripTrailing();
        return Math.max(1, says.endsWith("\"\"\"") || says.endsWith("'''") ? line + 1 : line);
    }

    Manifest.Requirement requirement(Keys rule) {
        String name = rule.requiredText("name");
        String severity = rule.text("severity").orElse("Error");
        rule.requiredText("ask");
        if (!severity.equals("Error") && !severity.equals("Warning")) {
            findings.add(Finding.red("manifest-type", "`" + severity + "` is no severity.", rule.placeOf("severity"))
                    .withAllowed("Error, Warning"));
        }
        Manifest.Requirement requirement = new Manifest.Requirement(
                name,
                rule.text("description").orElse(""),
                inline(rule, "ask"),
                severity.equals("Warning"),
                rule.place());
        rule.end();
        return requirement;
    }
}
