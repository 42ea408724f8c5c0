package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;

/**
 * A template that begins with a head in YAML between two lines {@code ---}.
 *
 * @param body everything behind the second of them, to the byte
 * @param bodyLine the line on which the body begins
 */
record TemplateFile(SourceFile source, ConfigValue.Table head, String body, int bodyLine) {
    private static final String FENCE = "---";

    /** @throws FindingsException when there is no head, or it can't be read */
    static TemplateFile read(SourceFile source) {
        String text = source.text()
                .orElseThrow(() -> new FindingsException(Finding.red(
                        "project-file-not-text",
                        "`" + source.path() + "` is not UTF-8.",
                        Place.ofFile(source.path()))));
        ExistingText lines = ExistingText.of(text);
        if (lines.lines().isEmpty() || !lines.line(0).equals(FENCE)) {
            throw refused(source, 1, "The template has no head: its first line is not `---`.");
        }
        for (int i = 1; i < lines.lines().size(); i++) {
            if (lines.line(i).equals(FENCE)) {
                String yaml = String.join("", lines.lines().subList(1, i));
                String body = String.join(
                        "", lines.lines().subList(i + 1, lines.lines().size()));
                return new TemplateFile(source, YamlHead.read(source, yaml, 1), body, i + 2);
            }
        }
        throw refused(source, 1, "The template's head has no end: no second line is `---`.");
    }

    private static FindingsException refused(SourceFile source, int line, String message) {
        return new FindingsException(
                Finding.red("template-head", message, Place.ofLine(source.path(), line, source.line(line)))
                        .withAllowed("keys and values in YAML between two lines `---`")
                        .withHint("Begin with `---`, `to: PATH`, `---`."));
    }
}
