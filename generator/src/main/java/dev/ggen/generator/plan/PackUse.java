package dev.ggen.generator.plan;

import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pack as a manifest names it.
 *
 * @param folder where its files are, as the project's files are asked for
 * @param part whether it takes part with all it has, or rules name files of it
 * @param extraOntologies files of the project that are read with it
 * @param parameters what the project chooses of what the pack lets it choose
 */
public record PackUse(
        String name,
        String folder,
        Source source,
        Part part,
        Locking locking,
        List<String> extraOntologies,
        Choices parameters,
        Place place) {
    public PackUse {
        extraOntologies = List.copyOf(extraOntologies);
    }

    /** Where the files of packs from git are asked for: no file of a project can be there. */
    public static final String FROM_GIT = "git:";

    /** The file of a pack from git that holds its commit; no repository can have it. */
    public static final String COMMIT = ".git/commit";

    /** Where a pack comes from. */
    public sealed interface Source {
        Pattern GIT = Pattern.compile("git:(.+)@([^@#]+)(?:#(.+))?");

        /** A folder, relative to the project's. */
        record Folder(String path) implements Source {}

        /**
         * A repository.
         *
         * @param version a commit, tag or branch
         * @param subfolder in the repository, empty for itself
         */
        record Git(String url, String version, String subfolder) implements Source {}

        /** What {@link #words()} made of a repository; empty for anything else. */
        static Optional<Git> git(String words) {
            Matcher matcher = GIT.matcher(words);
            return matcher.matches()
                    ? Optional.of(new Git(
                            matcher.group(1), matcher.group(2), Objects.requireNonNullElse(matcher.group(3), "")))
                    : Optional.empty();
        }

        /** As {@code ggen.lock} writes it. */
        default String words() {
            return switch (this) {
                case Folder folder -> "path:" + folder.path();
                case Git git ->
                    "git:" + git.url() + "@" + git.version() + (git.subfolder().isEmpty() ? "" : "#" + git.subfolder());
            };
        }
    }

    /** How a pack takes part. */
    public enum Part {
        WHOLE,
        NAMED_FILES
    }

    /** Whether {@code ggen.lock} keeps what the pack was. */
    public enum Locking {
        LOCKED,
        FREE
    }

    /** A pack whose own folder is where files are asked for. */
    public static PackUse alone() {
        return new PackUse(
                "pack",
                ".",
                new Source.Folder("."),
                Part.WHOLE,
                Locking.FREE,
                List.of(),
                Choices.NONE,
                Place.ofFile("pack.toml"));
    }

    /** A file of the pack, as the project's files are asked for. */
    String file(String path) {
        return folder + "/" + path;
    }
}
