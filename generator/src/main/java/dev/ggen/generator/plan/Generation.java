package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The generator's function: from a project's files to the files that they make, all in memory.
 *
 * <p>Load, infer, check, render. What comes out depends on the bytes of the files that are asked for, and on nothing else. A red
 * finding ends it before anything is written. Safe for any number of threads.
 */
public final class Generation {
    private static final int MOST_THREADS = 16;

    private final GenerationLimits limits;
    private final int threads;
    private final Programs programs;

    public Generation(GenerationLimits limits) {
        this(limits, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /** @param threads that render; what comes out doesn't depend on it */
    public Generation(GenerationLimits limits, int threads) {
        this(limits, threads, Programs.NONE);
    }

    private Generation(GenerationLimits limits, int threads, Programs programs) {
        this.limits = limits;
        this.threads = threads;
        this.programs = programs;
    }

    /** The same, which runs the commands that the manifest allows; without them, such a project is refused. */
    public Generation running(Programs found) {
        return new Generation(limits, threads, found);
    }

    /** @throws FindingsException with all findings of the step that failed */
    public Generated run(InputFiles files) {
        return run(files, EarlierRun.NONE, new KeptKnowledge());
    }

    /**
     * The same, without rendering what an earlier run has rendered: the specification is read, inferred and checked, the queries are
     * asked, every file gets its path and place.
     *
     * @param kept what an earlier run of this process knew, and what this one knows afterwards
     * @throws FindingsException with all findings of the step that failed
     */
    public Generated run(InputFiles files, EarlierRun earlier, KeptKnowledge kept) {
        ReadFiles read = new ReadFiles(files);
        SourceFile source = read.find(Manifest.FILE)
                .orElseThrow(() -> new FindingsException(Finding.red(
                                "project-missing",
                                "There is no `" + Manifest.FILE + "` here.",
                                Place.ofFile(Manifest.FILE))
                        .withHint("Name the folder that holds it.")));
        Manifest manifest = PackLoader.load(ManifestReader.read(source, limits), read);
        List<Finding> notices = new ArrayList<>(manifest.notices());
        Knowledge knowledge = kept.of(manifest, read, manifest.limits().queries(), notices);
        notices.addAll(passed(new Gates(manifest, knowledge, read).check()));
        Finishers finishers = Finishers.of(manifest, read, programs);
        Rendering rendering = new Rendering(manifest, knowledge, read, finishers, earlier);
        List<RenderedFile> rendered = rendering.files(threads);
        passed(OutputPaths.check(rendered));
        passed(manifest.budgets().judge(rendered)).stream()
                .filter(finding -> finding.severity() != Severity.GREEN)
                .forEach(notices::add);
        notices.addAll(knowledge.orderNotices());
        notices.addAll(knowledge.modelNotices());
        return new Generated(
                manifest, rendered, read.found(), read.absent(), finishers.programs(), notices, rendering.renderings());
    }

    /** Looks over all that a run does before it renders, each step as far as it goes. Never throws for what it finds. */
    public Inspection inspect(InputFiles files) {
        return ProjectCheck.of(files, limits);
    }

    /**
     * Reads the project so that it can be asked why a line is there. The gates aren't asked, and nothing is written.
     *
     * @throws FindingsException when the project can't be read
     */
    public Explaining explaining(InputFiles files) {
        return Explaining.of(files, limits);
    }

    static List<Finding> passed(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return findings;
    }
}
