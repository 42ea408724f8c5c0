package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackUse;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Path;
import java.util.Optional;

/** Where packs come from that don't lie beside a project. */
public interface RemotePacks {
    /** Fetches nothing. */
    RemotePacks NONE = new RemotePacks() {
        @Override
        public Optional<Fetched> kept(PackUse.Source.Git source, String commit) {
            return Optional.empty();
        }

        @Override
        public Fetched fetch(PackUse pack, PackUse.Source.Git source, Optional<String> commit, Path project) {
            throw new FindingsException(Finding.red(
                            "pack-git",
                            "The pack `" + pack.name() + "` is in a repository, and nothing is fetched here.",
                            pack.place())
                    .withAllowed("{ path = \"…\" }"));
        }
    };

    /**
     * A pack as it was at a commit.
     *
     * @param folder that holds its files, and nothing else
     */
    record Fetched(String commit, Path folder) {}

    /** The pack at that commit, when it was fetched before; nothing is fetched. */
    Optional<Fetched> kept(PackUse.Source.Git source, String commit);

    /**
     * The pack at that commit, or, without one, as its version says now.
     *
     * @param project against whose folder a repository's path is meant
     * @throws FindingsException when it can't be had
     */
    Fetched fetch(PackUse pack, PackUse.Source.Git source, Optional<String> commit, Path project);
}
