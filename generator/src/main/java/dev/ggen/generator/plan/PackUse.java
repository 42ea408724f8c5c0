package dev.ggen.generator.plan;

import dev.ggen.generator.version.VersionRange;
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
    private static final String FROM_GIT = "git:";

    /** The same for packs from Maven repositories. */
    private static final String FROM_MAVEN = "maven:";

    /** The file of a pack from elsewhere that holds its commit or its archive's digest; no pack can have it. */
    public static final String REVISION = ".git/commit";

    /** Whether a path is that of a file of a pack from elsewhere. */
    public static boolean isElsewhere(String path) {
        return path.startsWith(FROM_GIT) || path.startsWith(FROM_MAVEN);
    }

    /** The name of the pack from elsewhere whose file's path this is. */
    public static String nameIn(String path) {
        String rest = path.substring(path.indexOf(':') + 1);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    /** The folder of a pack of that name from that source, as files are asked for. */
    static String folderOf(String name, Source source) {
        return switch (source) {
            case Source.Folder local -> local.path().replaceAll("/+$", "");
            case Source.Git git -> FROM_GIT + name;
            case Source.Maven maven -> FROM_MAVEN + name;
        };
    }

    /** The same pack from another source. */
    PackUse from(Source other) {
        return new PackUse(name, folderOf(name, other), other, part, locking, extraOntologies, parameters, place);
    }

    /** The same pack, of which files are made, too. */
    PackUse whole(Choices chosen) {
        return new PackUse(name, folder, source, Part.WHOLE, locking, extraOntologies, chosen, place);
    }

    /** Where a pack comes from. */
    public sealed interface Source {
        Pattern GIT = Pattern.compile("git:(.+)@([^@#]+)(?:#(.+))?");

        Pattern MAVEN = Pattern.compile("maven:([A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+)@([^@#]+)");

        /** A source that isn't a folder: files are fetched from it, of a version that it may have several of. */
        sealed interface Elsewhere extends Source {
            /** A version or revision, or a range of versions. */
            String version();

            Elsewhere withVersion(String other);

            /** Whether it says a range, so that one of several versions is to be chosen. */
            default boolean isOpen() {
                return VersionRange.isMeantBy(version());
            }
        }

        /** A folder, relative to the project's. */
        record Folder(String path) implements Source {}

        /**
         * A repository.
         *
         * @param version a commit, tag or branch
         * @param subfolder in the repository, empty for itself
         */
        record Git(String url, String version, String subfolder) implements Elsewhere {
            @Override
            public Git withVersion(String other) {
                return new Git(url, other, subfolder);
            }
        }

        /** An archive in a Maven repository. */
        record Maven(String group, String artifact, String version) implements Elsewhere {
            @Override
            public Maven withVersion(String other) {
                return new Maven(group, artifact, other);
            }
        }

        /** What {@link #words()} made of a source elsewhere; empty for a folder. */
        static Optional<Elsewhere> elsewhere(String words) {
            Matcher git = GIT.matcher(words);
            if (git.matches()) {
                return Optional.of(new Git(git.group(1), git.group(2), Objects.requireNonNullElse(git.group(3), "")));
            }
            Matcher maven = MAVEN.matcher(words);
            return maven.matches()
                    ? Optional.of(new Maven(maven.group(1), maven.group(2), maven.group(3)))
                    : Optional.empty();
        }

        /** Whether both are the same but for the version. */
        default boolean isBeside(Source other) {
            return (this instanceof Elsewhere one && other instanceof Elsewhere two)
                    ? one.withVersion("").equals(two.withVersion(""))
                    : equals(other);
        }

        /** As {@code ggen.lock} writes it. */
        default String words() {
            return switch (this) {
                case Folder folder -> "path:" + folder.path();
                case Git git ->
                    "git:" + git.url() + "@" + git.version() + (git.subfolder().isEmpty() ? "" : "#" + git.subfolder());
                case Maven maven -> "maven:" + maven.group() + ":" + maven.artifact() + "@" + maven.version();
            };
        }
    }

    /** How a pack takes part. */
    public enum Part {
        WHOLE,
        /** With all it has, but for the files that its templates would make: packs that asked for it use those templates. */
        LIBRARY,
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
