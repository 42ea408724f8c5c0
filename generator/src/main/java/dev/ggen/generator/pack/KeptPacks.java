package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Packs from elsewhere as far as they were fetched before: for who may not wait for a network, such as an editor or an offline build. */
public final class KeptPacks implements RemotePacks {
    private final RemotePacks packs;

    public KeptPacks(RemotePacks packs) {
        this.packs = packs;
    }

    @Override
    public Optional<Fetched> kept(Source.Elsewhere source, String revision) {
        return packs.kept(source, revision);
    }

    @Override
    public Fetched fetch(PackUse pack, Source.Elsewhere source, Optional<String> revision, Path project) {
        return revision.flatMap(known -> packs.kept(source, known)).orElseThrow(() -> notYet(pack, source));
    }

    @Override
    public List<String> versions(PackUse pack, Source.Elsewhere source, Path project) {
        throw notYet(pack, source);
    }

    private static FindingsException notYet(PackUse pack, Source.Elsewhere source) {
        String where = switch (source) {
            case Source.Git git -> git.url();
            case Source.Maven maven -> maven.group() + ":" + maven.artifact();
        };
        return new FindingsException(Finding.red(
                        "pack-git",
                        "The pack `" + pack.name() + "` wasn't fetched from `" + where + "` yet.",
                        pack.place())
                .withHint("Run `ggen sync` once, online; it fetches the pack and keeps its revision in `ggen.lock`."));
    }
}
