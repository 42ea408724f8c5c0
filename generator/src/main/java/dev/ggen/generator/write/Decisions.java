package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.EarlierRun;
import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Outcome;
import dev.ggen.generator.plan.RenderedFile;
import dev.ggen.generator.plan.There;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds what was generated against what is there and what was there, and decides what becomes of each file. */
final class Decisions {
    private final ProjectFolder folder;
    private final EarlierRun earlier;
    private final Claims claims;
    private final SyncOptions options;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> backups = new ArrayList<>();
    private final SortedMap<String, String> leftAlone = new TreeMap<>();
    private final SortedMap<String, Digest> stated = new TreeMap<>();
    private final SortedMap<String, Digest> sections = new TreeMap<>();
    private final SortedMap<String, Digest> orphans = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int unchanged;

    private Decisions(ProjectFolder folder, EarlierRun earlier, Claims claims, SyncOptions options) {
        this.folder = folder;
        this.earlier = earlier;
        this.claims = claims;
        this.options = options;
    }

    /**
     * @param earlier has read some of the files already
     * @throws FindingsException with everything that stands in the way
     */
    static Decisions of(
            Generated generated, ProjectFolder folder, EarlierRun earlier, Claims claims, SyncOptions options) {
        Decisions decisions = new Decisions(folder, earlier, claims, options);
        Obstacles obstacles = new Obstacles(folder, generated);
        decisions.findings.addAll(obstacles.findings());
        decisions.refuse();
        generated.files().forEach(decisions::decide);
        decisions.decideOrphans(generated);
        decisions.findings.addAll(obstacles.clashes(decisions.changes));
        decisions.refuse();
        return decisions;
    }

    private void refuse() {
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
    }

    private void decide(RenderedFile file) {
        Optional<Bytes> there = earlier.content(file.path()).or(() -> folder.content(file.path()));
        switch (placed(file, there)) {
            case Outcome.Write write -> write(file, write, there);
            case Outcome.Same same -> {
                unchanged++;
                state(file, same.bytes());
            }
            case Outcome.LeftAlone alone -> {
                claims.section(file.path()).ifPresent(made -> sections.put(file.path(), made));
                leftAlone.put(file.path(), alone.why());
                stated.put(file.path(), alone.stated().digest());
                alone.notice().ifPresent(findings::add);
            }
            case Outcome.Refused not -> findings.addAll(not.findings());
        }
    }

    /** With `--force`, what is there counts as if it had been made: only a refusal asks who made it. */
    private Outcome placed(RenderedFile file, Optional<Bytes> there) {
        Outcome outcome = file.placed(new There(there, claims.of(file.path())));
        boolean isForced = outcome instanceof Outcome.Refused && options.edits() == SyncOptions.Edits.OVERWRITTEN;
        return isForced ? file.placed(new There(there, there.map(Bytes::digest))) : outcome;
    }

    private void write(RenderedFile file, Outcome.Write write, Optional<Bytes> there) {
        if (there.isPresent() && isEdited(file, there.get())) {
            findings.add(edited(file));
            return;
        }
        state(file, write.bytes());
        changes.add(new Change(file.path(), there, Optional.of(write.bytes())));
        write.backup().ifPresent(backup -> keep(backup, there.orElseThrow()));
    }

    private void keep(String backup, Bytes bytes) {
        Optional<Bytes> kept = folder.content(backup);
        if (!kept.equals(Optional.of(bytes))) {
            folder.objection(backup)
                    .ifPresentOrElse(findings::add, () -> backups.add(new Change(backup, kept, Optional.of(bytes))));
        }
    }

    private void state(RenderedFile file, Bytes bytes) {
        stated.put(file.path(), bytes.digest());
        file.madePart(bytes).ifPresent(part -> sections.put(file.path(), part.digest()));
    }

    /** Of a file that people write, too, what counts is the part that was made. */
    private boolean isEdited(RenderedFile file, Bytes there) {
        if (options.edits() != SyncOptions.Edits.REFUSED) {
            return false;
        }
        return file.keepsOthers()
                ? differs(claims.section(file.path()), file.madePart(there))
                : differs(claims.of(file.path()), Optional.of(there));
    }

    private static boolean differs(Optional<Digest> made, Optional<Bytes> there) {
        return made.isPresent()
                && there.map(Bytes::digest)
                        .filter(digest -> !digest.equals(made.get()))
                        .isPresent();
    }

    private static Finding edited(RenderedFile file) {
        String path = file.path();
        String what = file.keepsOthers()
                ? "The part of `" + path + "` that is made was changed by hand since it was generated."
                : "`" + path + "` was changed by hand since it was generated.";
        return Finding.red("output-edited", what, Place.ofFile(path))
                .withAllowed("what the receipt says, or what would be generated now")
                .withHint("Put the change into its template or specification. `--force --dry-run` shows what would be"
                        + " lost, `--force` overwrites it.");
    }

    private void decideOrphans(Generated generated) {
        SortedMap<String, Digest> gone = new TreeMap<>(claims.all());
        generated.files().forEach(file -> gone.remove(file.path()));
        gone.forEach((path, made) -> folder.content(path).ifPresent(there -> decideOrphan(path, made, there)));
    }

    private void decideOrphan(String path, Digest made, Bytes there) {
        if (options.orphans() == SyncOptions.Orphans.LISTED) {
            orphans.put(path, made);
        } else if (claims.word() != Claims.Word.TRUSTED) {
            orphans.put(path, made);
            findings.add(keptOrphan(
                    path, "the receipt that says so isn't of a key that you trust", "Add the key to your trust file."));
        } else if (!there.digest().equals(made) && options.edits() == SyncOptions.Edits.REFUSED) {
            orphans.put(path, made);
            findings.add(keptOrphan(path, "it was changed by hand", "Delete it, or add `--force`."));
        } else {
            folder.objection(path).ifPresentOrElse(findings::add, () -> changes.add(Change.remove(path, there)));
        }
    }

    private static Finding keptOrphan(String path, String why, String hint) {
        return Finding.yellow(
                        "output-orphaned",
                        "Nothing makes `" + path + "` any more, and it stays: " + why + ".",
                        Place.ofFile(path))
                .withHint(hint);
    }

    /** Sorted by path. */
    List<Change> changes() {
        return changes.stream().sorted(Comparator.comparing(Change::path)).toList();
    }

    int unchanged() {
        return unchanged;
    }

    /** What is kept of files that are replaced, because their templates ask for it. */
    List<Change> backups() {
        return List.copyOf(backups);
    }

    /** Path to why, in words that complete "it is left alone:". */
    SortedMap<String, String> leftAlone() {
        return new TreeMap<>(leftAlone);
    }

    /** Path to the digest for which the receipt speaks, of every output. */
    SortedMap<String, Digest> stated() {
        return new TreeMap<>(stated);
    }

    /** The digest of the part that was made, of every merged output. */
    SortedMap<String, Digest> sections() {
        return new TreeMap<>(sections);
    }

    /** What an earlier run made, nothing makes any more, and stays; with what it was when it was made. */
    SortedMap<String, Digest> orphans() {
        return new TreeMap<>(orphans);
    }

    /** Yellow findings. */
    List<Finding> notices() {
        return List.copyOf(findings);
    }
}
