package dev.ggen.generator.write;

import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Listing;
import dev.ggen.generator.plan.Manifest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What on disk stands in the way of outputs: links, folders, a project's own inputs, and names that differ in case or form only. */
final class Obstacles {
    private final ProjectFolder folder;
    private final Generated generated;
    private final Map<Path, Map<String, Set<String>>> listings = new HashMap<>();

    Obstacles(ProjectFolder folder, Generated generated) {
        this.folder = folder;
        this.generated = generated;
    }

    /** In the way whatever becomes of the files. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        generated.files().forEach(file -> folder.objection(file.path()).ifPresent(findings::add));
        for (String own : ProjectFolder.OWN) {
            folder.objection(own).ifPresent(findings::add);
        }
        if (generated.files().isEmpty()) {
            findings.add(Finding.red("project-empty", "No rule makes a file.", Place.ofFile(Manifest.FILE))
                    .withHint("A rule makes one when its `when` holds and its query answers something."));
        }
        return findings;
    }

    /** In the way of what shall change. */
    List<Finding> clashes(List<Change> changes) {
        Set<String> inputs = generated.inputs().stream()
                .filter(file -> Listing.of(file.path()).isEmpty())
                .map(file -> folded(folder.below(file.path())))
                .collect(Collectors.toSet());
        Set<String> removed =
                changes.stream().filter(Change::removes).map(Change::path).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (Change change : changes) {
            if (inputs.contains(folded(change.path()))) {
                findings.add(overInput(change));
            }
            if (change.before().isEmpty()) {
                clash(change.path(), removed).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Finding overInput(Change change) {
        return Finding.red(
                        "output-over-input",
                        "`" + change.path() + "` is read by this project: an output would write over it.",
                        Place.ofFile(change.path()))
                .withHint("Give the output another name.");
    }

    /** A file or folder on the way whose name some file system takes for the same. */
    private Optional<Finding> clash(String path, Set<String> removed) {
        Path at = folder.path();
        String shown = "";
        for (String name : path.split("/")) {
            if (!Files.exists(at.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                String above = shown;
                return names(at).getOrDefault(folded(name), Set.of()).stream()
                        .map(there -> above + there)
                        .filter(there -> !removed.contains(there))
                        .findFirst()
                        .map(there -> clash(path, there));
            }
            at = at.resolve(name);
            shown = shown + name + "/";
        }
        return Optional.empty();
    }

    private static Finding clash(String path, String there) {
        return Finding.red(
                        "output-collision",
                        "`" + path + "` can't be made: `" + there + "` is there, and some systems take both for one.",
                        Place.ofFile(there))
                .withHint("Rename one. If ggen made it earlier, `--prune` removes it.");
    }

    private Map<String, Set<String>> names(Path at) {
        return listings.computeIfAbsent(at, listed -> {
            Map<String, Set<String>> names = new HashMap<>();
            for (String name : ProjectFolder.names(listed)) {
                names.computeIfAbsent(folded(name), folded -> new TreeSet<>()).add(name);
            }
            return names;
        });
    }

    /** Case folding by way of both cases, which joins what either alone keeps apart (ß and ẞ, σ and ς). */
    private static String folded(String name) {
        String cased = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(cased, Normalizer.Form.NFC);
    }
}
