package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads where a query or a template comes from. */
final class OriginReader {
    private static final String ORIGINS =
            "{ file = \"…\" }, { inline = \"\"\"…\"\"\" }, { pack = \"…\", file = \"…\" }";

    private final List<PackUse> packs;
    private final List<Finding> findings;

    OriginReader(List<PackUse> packs, List<Finding> findings) {
        this.packs = packs;
        this.findings = findings;
    }

    Origin origin(Keys rule, String key) {
        Optional<Keys> table = rule.table(key, ManifestKeys.ORIGIN);
        if (table.isEmpty()) {
            return new Origin.Inline("", 1, rule.placeOf(key));
        }
        if (table.get().isEmpty()) {
            findings.add(Finding.red("manifest-missing", "`" + key + "` names nothing.", rule.placeOf(key))
                    .withAllowed(ORIGINS));
        }
        return origin(table.get());
    }

    private Origin origin(Keys table) {
        if (table.has("pack")) {
            return ofPack(table);
        }
        return table.has("file")
                ? new Origin.File(table.requiredText("file"), table.placeOf("file"))
                : inline(table, "inline");
    }

    private Origin ofPack(Keys table) {
        String name = table.requiredText("pack");
        Optional<PackUse> pack =
                packs.stream().filter(known -> known.name().equals(name)).findFirst();
        if (pack.isEmpty()) {
            findings.add(Finding.red("manifest-unknown-pack", "There is no pack `" + name + "`.", table.placeOf("pack"))
                    .withAllowed(packs.stream().map(PackUse::name).collect(Collectors.joining(", "))));
        }
        if (!table.has("file")) {
            findings.add(Finding.red("manifest-missing", "A pack's query or template needs `file`.", table.place()));
        }
        String file = table.text("file").orElse("");
        String folder = pack.map(PackUse::folder).orElse("");
        return table.text("output")
                .<Origin>map(output -> new Origin.OfPack(folder, output, file, table.placeOf("output")))
                .orElseGet(() -> new Origin.File(folder + "/" + file, table.placeOf("file")));
    }

    static Optional<Origin> optionalInline(Keys table, String key) {
        return table.textValue(key).map(OriginReader::inline);
    }

    static Origin inline(Keys table, String key) {
        return table.textValue(key)
                .<Origin>map(OriginReader::inline)
                .orElseGet(() -> new Origin.Inline("", 1, table.placeOf(key)));
    }

    static Origin.Inline inline(ConfigValue.Text text) {
        return new Origin.Inline(text.value(), text.firstLine(), text.place());
    }
}
