package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.plan.PackUse.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Packs from git and from Maven repositories, each from where it comes. */
public final class EveryPack implements RemotePacks {
    private final RemotePacks git;
    private final RemotePacks maven;

    public EveryPack(RemotePacks git, RemotePacks maven) {
        this.git = git;
        this.maven = maven;
    }

    /** Kept in a folder of the user's. */
    public static EveryPack in(Path cache, PackArchives archives) {
        return new EveryPack(new GitPacks(cache), new ArchivePacks(cache, archives));
    }

    private RemotePacks of(Source.Elsewhere source) {
        return switch (source) {
            case Source.Git repository -> git;
            case Source.Maven archive -> maven;
        };
    }

    @Override
    public Optional<Fetched> kept(Source.Elsewhere source, String revision) {
        return of(source).kept(source, revision);
    }

    @Override
    public Fetched fetch(PackUse pack, Source.Elsewhere source, Optional<String> revision, Path project) {
        return of(source).fetch(pack, source, revision, project);
    }

    @Override
    public List<String> versions(PackUse pack, Source.Elsewhere source, Path project) {
        return of(source).versions(pack, source, project);
    }
}
