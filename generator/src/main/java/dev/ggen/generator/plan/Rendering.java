package dev.ggen.generator.plan;

import dev.ggen.generator.template.Escaping;
import dev.ggen.generator.template.Settings;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Renders all rules on several threads. Outputs and findings come in the order of the rules, and of a rule's rows, whatever the
 * number of threads; a rule's first finding is told, of every rule.
 */
final class Rendering {
    private final Manifest manifest;
    private final Knowledge knowledge;
    private final ReadFiles files;
    private final Finishers finishers;
    private final TemplateShelf shelf;
    private final Remembering memory;
    private final AtomicLong bytes = new AtomicLong();

    Rendering(Manifest manifest, Knowledge knowledge, ReadFiles files, Finishers finishers, EarlierRun earlier) {
        this.manifest = manifest;
        this.knowledge = knowledge;
        this.files = files;
        this.finishers = finishers;
        this.shelf = shelf(knowledge);
        this.memory = new Remembering(earlier);
    }

    /** What one step gave, or the findings that ended it. */
    private record Tried<T>(List<T> made, List<Finding> findings) {
        static <T> Tried<T> of(Supplier<List<T>> step) {
            try {
                return new Tried<>(step.get(), List.of());
            } catch (FindingsException e) {
                return new Tried<>(List.of(), e.findings());
            }
        }
    }

    private TemplateShelf shelf(Knowledge facts) {
        return new TemplateShelf(
                files, new Settings(manifest.limits().templates(), Escaping.NEVER, Map.of("sparql", facts.function())));
    }

    /** @throws FindingsException with all that is wrong */
    List<RenderedFile> files(int threads) {
        try (Workers workers = new Workers(threads)) {
            List<Tried<Piece>> pieces = workers.all(manifest.rules().stream()
                    .<Supplier<Tried<Piece>>>map(rule -> () -> Tried.of(() -> pieces(rule)))
                    .toList());
            refuseTooMany(pieces);
            List<RenderedFile> rendered = rendered(workers, pieces);
            ModuleFile.of(manifest, rendered).ifPresent(rendered::add);
            Locking.of(manifest, files).ifPresent(rendered::add);
            return rendered;
        }
    }

    /** How the texts came about, of what was rendered so far. */
    Renderings renderings() {
        return memory.renderings();
    }

    private List<RenderedFile> rendered(Workers workers, List<Tried<Piece>> rules) {
        List<Supplier<Tried<RenderedFile>>> work = new ArrayList<>();
        rules.forEach(rule -> rule.made().forEach(piece -> work.add(() -> Tried.of(() -> counted(piece)))));
        List<Tried<RenderedFile>> tried = workers.all(work);
        List<Finding> findings = new ArrayList<>();
        List<RenderedFile> rendered = new ArrayList<>();
        int next = 0;
        for (Tried<Piece> rule : rules) {
            List<Tried<RenderedFile>> own =
                    tried.subList(next, next + rule.made().size());
            next += rule.made().size();
            findings.addAll(rule.findings());
            own.stream()
                    .filter(piece -> !piece.findings().isEmpty())
                    .findFirst()
                    .ifPresent(piece -> findings.addAll(piece.findings()));
            own.forEach(piece -> rendered.addAll(piece.made()));
        }
        refuseTooLarge();
        Generation.passed(findings);
        return rendered;
    }

    /** What is rendered when too much was already is thrown away: memory has its bound, too. */
    private List<RenderedFile> counted(Piece piece) {
        if (bytes.get() > manifest.limits().totalBytes()) {
            return List.of();
        }
        List<RenderedFile> made = piece.work().get();
        bytes.addAndGet(made.stream().mapToLong(RenderedFile::size).sum());
        return made;
    }

    private List<Piece> pieces(Rule rule) {
        boolean isShared = rule.overlay().isEmpty();
        Knowledge own = isShared
                ? knowledge
                : knowledge.with(rule.overlay(), manifest, manifest.limits().queries());
        Generation.passed(RuleShapes.check(
                rule, own.specification(), files, manifest.limits().queries()));
        TemplateShelf templates = isShared ? shelf : shelf(own);
        Finishing finishing = new Finishing(
                rule, finishers, templates, manifest.limits().templates().outputCharacters());
        return new RuleRun(rule, folder(rule, manifest), own, templates, finishing, memory, manifest.limits()).pieces();
    }

    /** A template's path is below the project's folder, whatever rules of the manifest say about theirs. */
    static String folder(Rule rule, Manifest manifest) {
        boolean isWhole = rule.style() == Rule.Style.IN_TEMPLATE
                || manifest.outputFolder().isEmpty();
        return isWhole ? "" : manifest.outputFolder() + "/";
    }

    private void refuseTooMany(List<Tried<Piece>> rules) {
        int most = manifest.limits().outputs();
        long outputs = 0;
        for (int i = 0; i < rules.size(); i++) {
            outputs += rules.get(i).made().stream().mapToLong(Piece::outputs).sum();
            if (outputs > most) {
                throw tooMuch(
                        most + " files (limit `outputs`)",
                        manifest.rules().get(i).place());
            }
        }
    }

    private void refuseTooLarge() {
        long most = manifest.limits().totalBytes();
        if (bytes.get() > most) {
            throw tooMuch(most + " bytes (limit `total_bytes`)", Place.ofFile(Manifest.FILE));
        }
    }

    private static FindingsException tooMuch(String limit, Place place) {
        return new FindingsException(Finding.red("output-too-much", "The project makes more than " + limit + ".", place)
                .withHint("Set it in `[limits]` of " + Manifest.FILE + ", or make less."));
    }
}
