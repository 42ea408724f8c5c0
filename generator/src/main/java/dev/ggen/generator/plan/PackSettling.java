package dev.ggen.generator.plan;

import dev.ggen.generator.plan.PackUse.Part;
import dev.ggen.generator.plan.PackWalk.Wish;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds all packs that a project's packs need, and one version of each: what {@code ggen.lock} says, where that will do for all who ask,
 * otherwise the newest that will. It asks for no older version of who asks, so that an answer that there is may not be found; then
 * a finding names all who ask, and what for.
 *
 * <p>The same packs, lock and lists of versions give the same answer.
 */
final class PackSettling {
    private static final int MOST_ROUNDS = 30;

    private final InputFiles files;

    PackSettling(InputFiles files) {
        this.files = files;
    }

    /** @throws FindingsException when they can't be had, or don't agree */
    SettledPacks settle(List<PackUse> named) {
        PackVersions versions = new PackVersions(files);
        SortedMap<String, List<Wish>> known = new TreeMap<>();
        if (named.stream().noneMatch(this::mayNeedSettling)) {
            return new SettledPacks(named, List.of());
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            PackWalk walk = new PackWalk(files, versions, known);
            walk.over(named);
            if (walk.wishes().equals(known)) {
                return new PackAgreement(walk).settled(named);
            }
            known = walk.wishes();
        }
        throw new FindingsException(Finding.red(
                        "pack-unsettled",
                        "After " + MOST_ROUNDS + " rounds the packs still ask for other versions of each other.",
                        Place.ofFile(Manifest.FILE))
                .withHint("Name the version of one of them in `[packs]`."));
    }

    /** One pack in the version that is meant, whatever it needs. */
    PackUse exact(PackUse pack) {
        return new PackWalk(files, new PackVersions(files), new TreeMap<>()).exact(pack);
    }

    /** A pack whose file can't be had is told of when it is read. */
    private boolean mayNeedSettling(PackUse pack) {
        if (pack.part() != Part.WHOLE) {
            return false;
        }
        return pack.source() instanceof PackUse.Source.Elsewhere
                || files.find(pack.file("pack.toml"))
                        .flatMap(SourceFile::text)
                        .filter(text -> text.contains("dependencies"))
                        .isPresent();
    }
}
