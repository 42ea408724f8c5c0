package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where packs come from that don't lie beside a project. */
public interface RemotePacks {
    /** Fetches nothing. */
    RemotePacks NONE = new RemotePacks() {
        @Override
        public Optional<Fetched> kept(Source.Elsewhere source, String revision) {
            return Optional.empty();
        }

        @Override
        public Fetched fetch(PackUse pack, Source.Elsewhere source, Optional<String> revision, Path project) {
            throw refused(pack);
        }

        @Override
        public List<String> versions(PackUse pack, Source.Elsewhere source, Path project) {
            throw refused(pack);
        }

        private static FindingsException refused(PackUse pack) {
            return new FindingsException(Finding.red(
                            "pack-git",
                            "The pack `" + pack.name() + "` is in a repository, and nothing is fetched here.",
                            pack.place())
                    .withAllowed("{ path = \"…\" }"));
        }
    };

    /**
     * A pack as it was at a revision.
     *
     * @param revision a commit, or the digest of an archive
     * @param folder that holds its files, and nothing else
     */
    record Fetched(String revision, Path folder) {}

    /** The pack at that revision, when it was fetched before; nothing is fetched. */
    Optional<Fetched> kept(Source.Elsewhere source, String revision);

    /**
     * The pack at that revision, or, without one, as its version says now.
     *
     * @param project against whose folder a repository's path is meant
     * @throws FindingsException when it can't be had
     */
    Fetched fetch(PackUse pack, Source.Elsewhere source, Optional<String> revision, Path project);

    /**
     * The versions that there are now, as its repository calls them, in no order.
     *
     * @throws FindingsException when it can't be asked
     */
    List<String> versions(PackUse pack, Source.Elsewhere source, Path project);
}
