package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Goes from a line of an output back to the facts behind it, and from a fact forward to what hangs on it. Renders what it needs to, in
 * memory. For one thread.
 */
public final class Explaining {
    private final Manifest manifest;
    private final Knowledge knowledge;
    private final ReadFiles files;

    private Explaining(Manifest manifest, Knowledge knowledge, ReadFiles files) {
        this.manifest = manifest;
        this.knowledge = knowledge;
        this.files = files;
    }

    /** @throws FindingsException when the project can't be read; its gates aren't asked */
    static Explaining of(InputFiles files, GenerationLimits limits) {
        ReadFiles read = new ReadFiles(files);
        Place place = Place.ofFile(Manifest.FILE);
        Manifest manifest = PackLoader.load(ManifestReader.read(read.get(Manifest.FILE, place), limits), read);
        Knowledge knowledge = Knowledge.of(manifest, read, manifest.limits().queries(), new ArrayList<>());
        return new Explaining(manifest, knowledge, read);
    }

    /** Whether facts stand in the file. */
    public boolean isSource(String path) {
        return knowledge.specification().source(path).isPresent();
    }

    /** Prefix without its colon, to IRI. */
    public SortedMap<String, String> prefixes() {
        TreeMap<String, String> all = new TreeMap<>(knowledge.specification().prefixes());
        all.putAll(manifest.prefixes());
        return all;
    }

    /**
     * Why a line of an output is there.
     *
     * @param shown what stands in that line on disk, which decides where hands have written too; empty when there is no such file
     * @throws FindingsException when no rule makes the file, or not the line
     */
    public LineStory line(String path, int number, Optional<String> shown) {
        for (Rule rule : manifest.rules()) {
            RuleTrace trace = trace(rule);
            for (TracedFile file : trace.files(path::equals)) {
                return new LineTelling(trace, file).story(line(file, number, shown));
            }
        }
        throw new FindingsException(Finding.red("explain-unknown", "No rule makes `" + path + "`.", Place.ofFile(path))
                .withAllowed("a line of an output, or of a file of the specification")
                .withHint("`ggen sync` says which files it makes."));
    }

    private static TracedFile.Line line(TracedFile file, int number, Optional<String> shown) {
        List<TracedFile.Line> lines = TracedLines.of(file);
        Predicate<TracedFile.Line> isShown =
                line -> shown.isEmpty() || line.text().equals(shown.get().stripTrailing());
        return lines.stream()
                .filter(line -> line.number() == number)
                .filter(isShown)
                .findFirst()
                .or(() -> elsewhere(lines, number, isShown))
                .orElseThrow(() -> new FindingsException(Finding.red(
                                "explain-by-hand",
                                "Line " + number + " of `" + file.path() + "` is not what is generated.",
                                Place.ofLine(file.path(), number, shown.orElse("")))
                        .withHint(
                                file.rule().commands().isEmpty()
                                        ? "It was written by hand, or `ggen sync` has not been run since something changed."
                                        : "A command may have changed it after it was rendered, or a hand, or `ggen sync` has not been"
                                                + " run since something changed.")));
    }

    /** In a file that is merged or injected into, generated lines stand further down than they were made. */
    private static Optional<TracedFile.Line> elsewhere(
            List<TracedFile.Line> lines, int number, Predicate<TracedFile.Line> isShown) {
        return lines.stream()
                .filter(line -> !line.text().isBlank())
                .filter(isShown)
                .min(Comparator.comparingInt(line -> Math.abs(line.number() - number)));
    }

    /**
     * What hangs on each of the facts that stand in a line of the specification.
     *
     * @throws FindingsException when none stands there
     */
    public List<FactStory> facts(String path, int number) {
        FactTelling telling = new FactTelling(manifest, files, this::trace);
        List<FactStory> stories = knowledge
                .specification()
                .facts()
                .filter(fact ->
                        fact.place().line() == number && fact.place().file().equals(path))
                .map(telling::story)
                .toList();
        if (stories.isEmpty()) {
            throw new FindingsException(Finding.red(
                            "explain-no-fact",
                            "No fact is stated in line " + number + " of `" + path + "`.",
                            Place.ofLine(path, number, ""))
                    .withHint("Name the line in which the fact's last word stands."));
        }
        return stories;
    }

    private RuleTrace trace(Rule rule) {
        Knowledge own = rule.overlay().isEmpty()
                ? knowledge
                : knowledge.with(rule.overlay(), manifest, manifest.limits().queries());
        return new RuleTrace(rule, manifest, own, files);
    }
}
