package dev.ggen.generator.pack;

import dev.ggen.generator.pack.PackArchives.Unavailable;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Packs from Maven repositories, unpacked and kept by the digest of their archive in a folder of the user's. What is kept there is not
 * fetched again. Safe for several processes, as {@link GitPacks} is.
 */
public final class ArchivePacks implements RemotePacks {
    private static final String ALGORITHM = "sha256:";
    private static final Pattern REVISION = Pattern.compile(ALGORITHM + "[0-9a-f]{64}");
    private static final int KEY_LENGTH = 16;

    private final Path cache;
    private final PackArchives archives;

    /** @param cache the user's folder of what can be had again */
    public ArchivePacks(Path cache, PackArchives archives) {
        this.cache = cache.toAbsolutePath().resolve("packs");
        this.archives = archives;
    }

    @Override
    public Optional<Fetched> kept(Source.Elsewhere source, String revision) {
        if (!(source instanceof Source.Maven maven)
                || !REVISION.matcher(revision).matches()) {
            return Optional.empty();
        }
        Path folder = folder(maven, revision);
        return Files.isDirectory(folder) ? Optional.of(new Fetched(revision, folder)) : Optional.empty();
    }

    private Path home(Source.Maven source) {
        String where = "maven:" + source.group() + ":" + source.artifact();
        return cache.resolve(
                Digest.of(where.getBytes(StandardCharsets.UTF_8)).hex().substring(0, KEY_LENGTH));
    }

    private Path folder(Source.Maven source, String revision) {
        return home(source).resolve(revision.substring(ALGORITHM.length()));
    }

    @Override
    public Fetched fetch(PackUse pack, Source.Elsewhere source, Optional<String> revision, Path project) {
        Optional<Fetched> kept = revision.flatMap(known -> kept(source, known));
        if (kept.isPresent()) {
            return kept.get();
        }
        Source.Maven maven = (Source.Maven) source;
        try {
            Path archive = archives.archive(maven);
            String found = ALGORITHM + Digest.of(Files.readAllBytes(archive)).hex();
            if (revision.filter(known -> !known.equals(found)).isPresent()) {
                throw new Unavailable("its archive is " + found + ", while `ggen.lock` says " + revision.get());
            }
            return unpacked(maven, archive, found);
        } catch (Unavailable e) {
            throw refused(pack, maven, e.why());
        } catch (IOException e) {
            throw refused(pack, maven, e.getClass().getSimpleName() + " in " + cache);
        }
    }

    private Fetched unpacked(Source.Maven source, Path archive, String revision) throws Unavailable, IOException {
        Path home = Files.createDirectories(home(source));
        Path folder = folder(source, revision);
        try (FetchScratch scratch = FetchScratch.in(home)) {
            Path tree = Files.createDirectory(scratch.folder().resolve("tree"));
            PackZip.bounded().unpack(archive, tree);
            Files.move(tree, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) { // it was unpacked before, or by somebody else meanwhile
                throw e;
            }
        }
        return new Fetched(revision, folder);
    }

    @Override
    public List<String> versions(PackUse pack, Source.Elsewhere source, Path project) {
        Source.Maven maven = (Source.Maven) source;
        try {
            return archives.versions(maven);
        } catch (Unavailable e) {
            throw refused(pack, maven, e.why());
        }
    }

    private static FindingsException refused(PackUse pack, Source.Maven source, String why) {
        return new FindingsException(Finding.red(
                        "pack-maven",
                        "The pack `" + pack.name() + "` can't be had as `" + source.group() + ":" + source.artifact()
                                + ":" + source.version() + "`: " + why + ".",
                        pack.place())
                .withHint("See which repositories, mirrors and credentials your Maven settings name."));
    }
}
