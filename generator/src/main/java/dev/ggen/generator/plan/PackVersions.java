package dev.ggen.generator.plan;

import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.generator.plan.PackWalk.Wish;
import dev.ggen.generator.version.SemanticVersion;
import dev.ggen.generator.version.VersionRange;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the version of a pack that may be had in several. */
final class PackVersions {
    private static final int SHOWN = 8;

    private final InputFiles files;
    private final Map<String, List<String>> listed = new HashMap<>();

    PackVersions(InputFiles files) {
        this.files = files;
    }

    /** A version as its repository calls it. */
    private record Named(String text, SemanticVersion version) {
        /** Tags have a `v` in front more often than not. */
        static Optional<Named> of(String text) {
            return SemanticVersion.of(text.startsWith("v") ? text.substring(1) : text)
                    .map(version -> new Named(text, version));
        }
    }

    /** The pack in the version that is locked, if that will do for all, or the newest that does. */
    PackUse chosen(PackUse pack, Source.Elsewhere source, List<Wish> wishes) {
        Optional<Source.Elsewhere> locked = locked(pack.name())
                .filter(before -> before.isBeside(source))
                .filter(before -> Named.of(before.version())
                        .filter(named -> isWelcome(named, wishes))
                        .isPresent());
        return pack.from(locked.orElseGet(() -> source.withVersion(newest(pack, source, wishes))));
    }

    private Optional<Source.Elsewhere> locked(String name) {
        try {
            return files.find(PackLock.FILE)
                    .map(PackLock::read)
                    .map(lock -> lock.packs().get(name))
                    .flatMap(entry -> Source.elsewhere(entry.source()));
        } catch (FindingsException e) {
            return Optional.empty(); // it is told where the lock is written
        }
    }

    private String newest(PackUse pack, Source.Elsewhere source, List<Wish> wishes) {
        List<String> all = listed.computeIfAbsent(source.withVersion("*").words(), words -> files.versions(pack));
        List<Named> named = all.stream()
                .map(Named::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Named::version).reversed().thenComparing(Named::text))
                .toList();
        return named.stream()
                .filter(one -> isWelcome(one, wishes))
                .findFirst()
                .map(Named::text)
                .orElseThrow(() -> new FindingsException(none(pack, wishes, named)));
    }

    private static boolean isWelcome(Named named, List<Wish> wishes) {
        return wishes.stream().map(Wish::range).allMatch(range -> range.contains(named.version()));
    }

    private static Finding none(PackUse pack, List<Wish> wishes, List<Named> there) {
        String are = there.isEmpty()
                ? "it lists no versions"
                : "there are " + there.stream().limit(SHOWN).map(Named::text).collect(Collectors.joining(", "))
                        + (there.size() > SHOWN ? " and " + (there.size() - SHOWN) + " older ones" : "");
        return Finding.red(
                        "pack-version-missing",
                        "No version of the pack `" + pack.name() + "` will do: " + Wish.words(wishes) + ".",
                        wishes.stream().map(Wish::place).distinct().toArray(Place[]::new))
                .withHint("In " + pack.source().words().replaceFirst("@[^@]*$", "") + " " + are + ".");
    }

    /** What a manifest itself asks of a pack from elsewhere; nothing for a version that is none of several. */
    static Optional<VersionRange> rangeOf(Source source) {
        return source instanceof Source.Elsewhere elsewhere && elsewhere.isOpen()
                ? VersionRange.of(elsewhere.version())
                : Optional.empty();
    }
}
