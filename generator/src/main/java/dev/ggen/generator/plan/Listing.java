package dev.ggen.generator.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files of one ending lie in a folder. It is itself a file: one name a line, relative to the folder, with forward slashes,
 * sorted by code units. Links and names that begin with a dot are passed over, unless all are asked for.
 *
 * @param folder without a slash at its end; empty for the project's own
 * @param ending such as {@code .tmpl}
 */
public record Listing(String folder, Depth depth, String ending) {
    private static final String ALL = "**";
    private static final Pattern PATH = Pattern.compile("(?:(.+?)/)??(\\*\\*/)?\\*(\\.[A-Za-z0-9]+)");

    /** Whether files in folders of the folder count. */
    public enum Depth {
        FOLDER,
        TREE,
        /** Those in folders of the folder, of every ending and name, but for git's own. */
        ALL
    }

    /** Every file of a folder. */
    public static Listing all(String folder) {
        return new Listing(folder, Depth.ALL, "");
    }

    /** As it is asked for: {@code templates/**}{@code /*.tmpl}, {@code gates/*.rq}. */
    public String path() {
        String names = switch (depth) {
            case FOLDER -> "*" + ending;
            case TREE -> "**/*" + ending;
            case ALL -> ALL;
        };
        return folder.isEmpty() ? names : folder + "/" + names;
    }

    /** The path of one of the files that are named in it. */
    String fileOf(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The listing of that path; empty when it is the path of a file. */
    public static Optional<Listing> of(String path) {
        if (path.equals(ALL) || path.endsWith("/" + ALL)) {
            return Optional.of(all(path.substring(0, Math.max(0, path.length() - ALL.length() - 1))));
        }
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? Optional.of(new Listing(
                        Objects.requireNonNullElse(matcher.group(1), ""),
                        matcher.group(2) == null ? Depth.FOLDER : Depth.TREE,
                        matcher.group(3)))
                : Optional.empty();
    }
}
