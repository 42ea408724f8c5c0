package dev.ggen.generator.write;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Generation;
import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.Listing;
import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackLock;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A pack's own cases: folders {@code cases/NAME} with facts in {@code ontology.ttl}, parameters in {@code parameters.toml}, and what comes
 * of them in {@code expected/}, or, where the pack refuses them, in {@code findings.txt}.
 */
public final class PackCases {
    private static final String CASES = "cases";
    private static final String EXPECTED = "expected/";
    private static final String FINDINGS = "findings.txt";

    private final Path folder;
    private final ProjectFolder files;

    /** @param remote where packs come from that the pack needs */
    public PackCases(Path folder, RemotePacks remote) {
        this.folder = folder;
        this.files = new ProjectFolder(folder, remote);
    }

    /**
     * What came of a case.
     *
     * @param diff from what was expected to what was made, unified; empty when they are the same
     * @param findings red ones that nobody expected, with places in the pack
     */
    public record Result(String name, String diff, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean isRed() {
            return !diff.isEmpty() || !findings.isEmpty();
        }
    }

    /** Sorted. */
    public List<String> names() {
        return new TreeSet<>(listed(CASES).stream()
                        .filter(path -> path.indexOf('/') > 0)
                        .map(path -> path.substring(0, path.indexOf('/')))
                        .toList())
                .stream().toList();
    }

    /** Runs a case in memory. */
    public Result run(String name) {
        Made made = made(name);
        SortedMap<String, Bytes> expected = expected(name);
        boolean isRefusalExpected = expected.containsKey(FINDINGS);
        List<Finding> unexpected = isRefusalExpected ? List.of() : made.findings();
        return new Result(
                name, unexpected.isEmpty() ? UnifiedDiff.of(changes(name, expected, made.texts())) : "", unexpected);
    }

    /**
     * Writes what comes of a case as what is expected of it.
     *
     * @return paths below the pack's folder that were written or removed
     */
    public List<String> write(String name) {
        List<Change> changes = changes(name, expected(name), made(name).texts());
        try {
            for (Change change : changes) {
                Path file = folder.resolve(change.path());
                if (change.removes()) {
                    Files.delete(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Durable.replace(file, change.after().orElseThrow().array());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the case `" + name + "` can't be written", e);
        }
        return changes.stream().map(Change::path).toList();
    }

    /** What a case makes: files, or findings as a text that can be expected. */
    private record Made(SortedMap<String, Bytes> texts, List<Finding> findings) {}

    private Made made(String name) {
        SortedMap<String, Bytes> texts = new TreeMap<>();
        CaseFiles project = project(name);
        try {
            for (RenderedFile file :
                    new Generation(GenerationLimits.STANDARD).run(project).files()) {
                if (!file.path().equals(PackLock.FILE)) {
                    texts.put(EXPECTED + file.path(), Bytes.of(file.bytes()));
                }
            }
            return new Made(texts, List.of());
        } catch (FindingsException e) {
            List<Finding> red = e.findings().stream()
                    .filter(Finding::isRed)
                    .map(project::placed)
                    .toList();
            String told = red.stream()
                    .map(finding -> finding.id() + ": " + finding.message() + "\n")
                    .collect(Collectors.joining());
            texts.put(FINDINGS, Bytes.of(told));
            return new Made(texts, red);
        }
    }

    private CaseFiles project(String name) {
        String at = CASES + "/" + name;
        String chosen =
                files.find(at + "/parameters.toml").flatMap(SourceFile::text).orElse("");
        return CaseFiles.of(PackCard.read(PackUse.alone(), files), at, chosen, files);
    }

    private SortedMap<String, Bytes> expected(String name) {
        SortedMap<String, Bytes> expected = new TreeMap<>();
        for (String path : listed(CASES + "/" + name)) {
            if (path.startsWith(EXPECTED) || path.equals(FINDINGS)) {
                files.output(CASES + "/" + name + "/" + path).ifPresent(bytes -> expected.put(path, Bytes.of(bytes)));
            }
        }
        return expected;
    }

    private List<String> listed(String where) {
        return files.find(Listing.all(where).path()).flatMap(SourceFile::text).stream()
                .flatMap(String::lines)
                .toList();
    }

    private static List<Change> changes(String name, SortedMap<String, Bytes> before, SortedMap<String, Bytes> after) {
        List<Change> changes = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            Optional<Bytes> was = Optional.ofNullable(before.get(path));
            Optional<Bytes> is = Optional.ofNullable(after.get(path));
            if (!was.equals(is)) {
                changes.add(new Change(CASES + "/" + name + "/" + path, was, is));
            }
        }
        return changes;
    }
}
