package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hands out a project's files and remembers which were asked for: they are what the outputs depend on. Safe for threads. */
final class ReadFiles {
    private InputFiles files;
    private PackFence fence = new PackFence(List.of());
    private SettledPacks packs = SettledPacks.NONE;
    private final SortedMap<String, Optional<SourceFile>> asked = new TreeMap<>();
    private final Map<String, Optional<SourceFile>> peeked = new HashMap<>();

    ReadFiles(InputFiles files) {
        this.files = files;
    }

    /** From now on the packs' files can be asked for, too, and each may name templates of those that it asked for. */
    synchronized void use(SettledPacks settled) {
        files = files.withPacks(settled.packs());
        fence = new PackFence(settled.packs());
        packs = settled;
    }

    /** The files themselves, of which nobody notes what is asked for. */
    synchronized InputFiles unnoted() {
        return files;
    }

    /**
     * The path of a template that another one names.
     *
     * @param folder where the first template's own are, with a slash at its end
     * @param namedIn the path of the template that names it
     */
    synchronized String included(String name, String folder, String namedIn) {
        return packs.template(name, folder, namedIn).orElse(folder + name);
    }

    synchronized Optional<SourceFile> find(String path) {
        return asked.computeIfAbsent(path, this::peek);
    }

    /** The same file, which doesn't count as asked for. */
    synchronized Optional<SourceFile> peek(String path) {
        fence.check(path);
        Optional<SourceFile> known = asked.get(path);
        return known == null ? peeked.computeIfAbsent(path, files::find) : known;
    }

    /** The file, or a finding at the place that names it. */
    SourceFile get(String path, Place namedAt) {
        return find(path)
                .orElseThrow(() -> new FindingsException(
                        Finding.red("project-file-missing", "There is no file `" + path + "`.", namedAt)));
    }

    /** The paths of the files that lie in the folder, sorted; none when there is no such folder. */
    List<String> list(Listing listing) {
        return find(listing.path())
                .flatMap(SourceFile::text)
                .map(names -> names.lines().map(listing::fileOf).toList())
                .orElse(List.of());
    }

    String text(String path, Place namedAt) {
        return get(path, namedAt)
                .text()
                .orElseThrow(() -> new FindingsException(
                        Finding.red("project-file-not-text", "`" + path + "` is not UTF-8.", Place.ofFile(path))));
    }

    synchronized List<SourceFile> found() {
        return asked.values().stream().flatMap(Optional::stream).toList();
    }

    synchronized List<String> absent() {
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
