package dev.ggen.generator.plan;

import dev.ggen.generator.template.Escaping;
import dev.ggen.generator.template.Settings;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Renders all rules, in the order in which they stand; what is wrong with any of them is told of all. */
final class Rendering {
    private final Manifest manifest;
    private final Knowledge knowledge;
    private final ReadFiles files;
    private final TemplateShelf shelf;

    Rendering(Manifest manifest, Knowledge knowledge, ReadFiles files) {
        this.manifest = manifest;
        this.knowledge = knowledge;
        this.files = files;
        this.shelf = shelf(knowledge);
    }

    private TemplateShelf shelf(Knowledge facts) {
        return new TemplateShelf(
                files, new Settings(manifest.limits().templates(), Escaping.NEVER, Map.of("sparql", facts.function())));
    }

    /** @throws FindingsException with all that is wrong */
    List<RenderedFile> files() {
        List<Finding> findings = new ArrayList<>();
        List<RenderedFile> rendered = new ArrayList<>();
        for (Rule rule : manifest.rules()) {
            try {
                rendered.addAll(run(rule));
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
            refuseTooMuch(rendered, rule);
        }
        Generation.passed(findings);
        ModuleFile.of(manifest, rendered).ifPresent(rendered::add);
        Locking.of(manifest, files).ifPresent(rendered::add);
        return rendered;
    }

    private List<RenderedFile> run(Rule rule) {
        String folder = folder(rule);
        if (rule.overlay().isEmpty()) {
            return new RuleRun(rule, folder, knowledge, shelf).files();
        }
        Knowledge own =
                knowledge.with(rule.overlay(), manifest, manifest.limits().queries());
        return new RuleRun(rule, folder, own, shelf(own)).files();
    }

    /** A template's path is below the project's folder, whatever rules of the manifest say about theirs. */
    private String folder(Rule rule) {
        boolean isWhole = rule.style() == Rule.Style.IN_TEMPLATE
                || manifest.outputFolder().isEmpty();
        return isWhole ? "" : manifest.outputFolder() + "/";
    }

    private void refuseTooMuch(List<RenderedFile> rendered, Rule rule) {
        GenerationLimits limits = manifest.limits();
        long bytes = rendered.stream().mapToLong(RenderedFile::size).sum();
        if (rendered.size() > limits.outputs() || bytes > limits.totalBytes()) {
            String limit = rendered.size() > limits.outputs()
                    ? limits.outputs() + " files (limit `outputs`)"
                    : limits.totalBytes() + " bytes (limit `total_bytes`)";
            throw new FindingsException(
                    Finding.red("output-too-much", "The project makes more than " + limit + ".", rule.place())
                            .withHint("Set it in `[limits]` of " + Manifest.FILE + ", or make less."));
        }
    }
}
