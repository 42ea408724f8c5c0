package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackUse;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Path;
import java.util.Optional;

/** Packs from elsewhere as far as they were fetched before: for who may not wait for a network, such as an editor or an offline build. */
public final class KeptPacks implements RemotePacks {
    private final RemotePacks packs;

    public KeptPacks(RemotePacks packs) {
        this.packs = packs;
    }

    @Override
    public Optional<Fetched> kept(PackUse.Source.Git source, String commit) {
        return packs.kept(source, commit);
    }

    @Override
    public Fetched fetch(PackUse pack, PackUse.Source.Git source, Optional<String> commit, Path project) {
        return commit.flatMap(known -> packs.kept(source, known))
                .orElseThrow(
                        () -> new FindingsException(
                                Finding.red(
                                                "pack-git",
                                                "The pack `" + pack.name() + "` wasn't fetched from `" + source.url()
                                                        + "` yet.",
                                                pack.place())
                                        .withHint(
                                                "Run `ggen sync` once, online; it fetches the pack and keeps its commit in `ggen.lock`.")));
    }
}
