package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The generator's function: from a project's files to the files that they make, all in memory.
 *
 * <p>Load, infer, check, render. What comes out depends on the bytes of the files that are asked for, and on nothing else. A red
 * finding ends it before anything is written. Safe for any number of threads.
 */
public final class Generation {
    private final GenerationLimits limits;

    public Generation(GenerationLimits limits) {
        this.limits = limits;
    }

    /** @throws FindingsException with all findings of the step that failed */
    public Generated run(InputFiles files) {
        ReadFiles read = new ReadFiles(files);
        SourceFile source = read.find(Manifest.FILE)
                .orElseThrow(() -> new FindingsException(Finding.red(
                                "project-missing",
                                "There is no `" + Manifest.FILE + "` here.",
                                Place.ofFile(Manifest.FILE))
                        .withHint("Name the folder that holds it.")));
        Manifest manifest = ManifestReader.read(source);
        List<Finding> notices = new ArrayList<>(manifest.notices());
        Knowledge knowledge = Knowledge.of(manifest, read, limits.queries(), notices);
        notices.addAll(passed(new Gates(manifest, knowledge, read).check()));
        List<RenderedFile> rendered = rendered(manifest, knowledge, read);
        return new Generated(manifest, rendered, read.found(), read.absent(), notices);
    }

    /** Looks over all that a run does before it renders, each step as far as it goes. Never throws for what it finds. */
    public Inspection inspect(InputFiles files) {
        return ProjectCheck.of(files, limits);
    }

    private static List<Finding> passed(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return findings;
    }

    private List<RenderedFile> rendered(Manifest manifest, Knowledge knowledge, ReadFiles read) {
        List<Finding> findings = new ArrayList<>();
        List<RenderedFile> rendered = new ArrayList<>();
        for (Manifest.Rule rule : manifest.rules()) {
            try {
                rendered.addAll(new RuleRun(rule, manifest, knowledge, read, limits).files());
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
            refuseTooMuch(rendered, rule);
        }
        passed(findings);
        passed(OutputPaths.check(rendered));
        return rendered;
    }

    private void refuseTooMuch(List<RenderedFile> rendered, Manifest.Rule rule) {
        long bytes = rendered.stream().mapToLong(RenderedFile::size).sum();
        if (rendered.size() > limits.outputs() || bytes > limits.totalBytes()) {
            String limit = rendered.size() > limits.outputs()
                    ? limits.outputs() + " files (limit `outputs`)"
                    : limits.totalBytes() + " bytes (limit `totalBytes`)";
            throw new FindingsException(
                    Finding.red("output-too-much", "The project makes more than " + limit + ".", rule.place()));
        }
    }
}
