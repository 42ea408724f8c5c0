package dev.ggen.generator.pack;

import dev.ggen.generator.pack.GitCommand.Failed;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Packs from git, kept by repository and commit in a folder of the user's. What is kept there is not fetched again. Safe for
 * several processes: what one has fetched, the others find whole or not at all.
 */
public final class GitPacks implements RemotePacks {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}");
    private static final Pattern ADDRESS = Pattern.compile("[a-z+]+://.*|[^/]+:.*");
    private static final int KEY_LENGTH = 16;
    private static final String TAGS = "refs/tags/";
    private static final int MOST_TAGS = 100_000;

    private final Path cache;

    /** @param cache the user's folder of what can be had again */
    public GitPacks(Path cache) {
        this.cache = cache.toAbsolutePath().resolve("packs");
    }

    @Override
    public Optional<Fetched> kept(Source.Elsewhere source, String commit) {
        if (!(source instanceof Source.Git git) || !COMMIT.matcher(commit).matches()) {
            return Optional.empty();
        }
        Path folder = home(git).resolve(commit);
        return Files.isDirectory(folder) ? Optional.of(new Fetched(commit, folder)) : Optional.empty();
    }

    /** Another subfolder of a repository is another pack. */
    private Path home(Source.Git source) {
        String where = source.url() + "#" + source.subfolder();
        return cache.resolve(
                Digest.of(where.getBytes(StandardCharsets.UTF_8)).hex().substring(0, KEY_LENGTH));
    }

    @Override
    public Fetched fetch(PackUse pack, Source.Elsewhere elsewhere, Optional<String> commit, Path project) {
        Source.Git source = (Source.Git) elsewhere;
        Optional<Fetched> kept = commit.flatMap(known -> kept(source, known));
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            checkVersion(source);
            checkAddress(source);
            Path home = Files.createDirectories(home(source));
            try (FetchScratch scratch = FetchScratch.in(home)) {
                return fetched(source, commit.orElse(source.version()), project, scratch.folder());
            }
        } catch (Failed e) {
            throw refused(pack, source, e.why());
        } catch (IOException e) {
            throw refused(pack, source, e.getClass().getSimpleName() + " in " + cache);
        }
    }

    /** Its tags that are versions, with or without a `v` before them. */
    @Override
    public List<String> versions(PackUse pack, Source.Elsewhere elsewhere, Path project) {
        Source.Git source = (Source.Git) elsewhere;
        try {
            checkAddress(source);
            Path home = Files.createDirectories(home(source));
            try (FetchScratch scratch = FetchScratch.in(home)) {
                GitCommand git = scratch(scratch.folder());
                Path wrote = git.run("ls-remote", "--quiet", "--tags", "--refs", "--", address(source, project));
                return Files.readAllLines(wrote).stream()
                        .limit(MOST_TAGS)
                        .map(line -> line.substring(line.indexOf(TAGS) + TAGS.length()))
                        .filter(tag -> VERSION.matcher(tag).matches())
                        .toList();
            }
        } catch (Failed e) {
            throw refused(pack, source, e.why());
        } catch (IOException e) {
            throw refused(pack, source, e.getClass().getSimpleName() + " in " + cache);
        }
    }

    private static GitCommand scratch(Path folder) throws Failed, IOException {
        GitCommand git = new GitCommand(Files.createDirectory(folder.resolve("repository")), folder, LONGEST);
        git.run("init", "--quiet", "--bare");
        return git;
    }

    private static String address(Source.Git source, Path project) {
        return ADDRESS.matcher(source.url()).matches()
                ? source.url()
                : project.resolve(source.url()).normalize().toString();
    }

    private static void checkVersion(Source.Git source) throws Failed {
        if (!VERSION.matcher(source.version()).matches() || source.version().contains("..")) {
            throw new Failed("`" + source.version() + "` is no commit, tag or branch");
        }
    }

    private static void checkAddress(Source.Git source) throws Failed {
        if (source.url().isBlank() || source.url().startsWith("-")) {
            throw new Failed("`" + source.url() + "` is no repository");
        }
    }

    private Fetched fetched(Source.Git source, String version, Path project, Path scratch) throws Failed, IOException {
        GitCommand git = scratch(scratch);
        String commit = commit(git, address(source, project), version);
        Path tree = Files.createDirectory(scratch.resolve("tree"));
        new GitTree(git, scratch).write(commit, source.subfolder(), tree);
        Path folder = home(source).resolve(commit);
        try {
            Files.move(tree, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) { // it was fetched before, or by somebody else meanwhile
                throw e;
            }
        }
        return new Fetched(commit, folder);
    }

    /** A branch, a tag or a whole commit can be had alone; a commit's beginning needs everything. */
    private static String commit(GitCommand git, String address, String version) throws Failed, IOException {
        try {
            git.run("fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--", address, version);
            return commit(git, "FETCH_HEAD");
        } catch (Failed e) {
            git.run(
                    "fetch",
                    "--quiet",
                    "--no-recurse-submodules",
                    "--",
                    address,
                    "+refs/heads/*:refs/heads/*",
                    "+refs/tags/*:refs/tags/*");
            return commit(git, version);
        }
    }

    private static String commit(GitCommand git, String version) throws Failed, IOException {
        Path wrote = git.run("rev-parse", "--verify", "--end-of-options", version + "^{commit}");
        String commit = Files.readString(wrote).strip();
        if (!COMMIT.matcher(commit).matches()) {
            throw new Failed("`" + version + "` is no commit");
        }
        return commit;
    }

    private static FindingsException refused(PackUse pack, Source.Git source, String why) {
        return new FindingsException(Finding.red(
                        "pack-git",
                        "The pack `" + pack.name() + "` can't be had from `" + source.url() + "`, version `"
                                + source.version() + "`: " + why + ".",
                        pack.place())
                .withHint(
                        "See whether `git fetch` of that repository works here, or put the pack beside the project."));
    }
}
