package dev.ggen.generator.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version. Versions are ordered by precedence, and those that differ in their build alone by that, so that the order is
 * total.
 *
 * @param early the identifiers of a version before the release, such as {@code rc} and {@code 1}; none for a release
 * @param build what stands behind {@code +}, which has no precedence; empty when nothing does
 */
public record SemanticVersion(long major, long minor, long patch, List<String> early, String build)
        implements Comparable<SemanticVersion> {
    /** The most characters of a version. */
    public static final int MOST_CHARACTERS = 128;

    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final String EARLY = "(?:0|[1-9][0-9]{0,17}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private static final Pattern VERSION = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + EARLY
            + "(?:\\." + EARLY + ")*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingLong(SemanticVersion::major)
            .thenComparingLong(SemanticVersion::minor)
            .thenComparingLong(SemanticVersion::patch)
            .thenComparing(SemanticVersion::early, SemanticVersion::compareEarly)
            .thenComparing(SemanticVersion::build);

    public SemanticVersion {
        early = List.copyOf(early);
    }

    /** Empty when the text is no semantic version. */
    public static Optional<SemanticVersion> of(String text) {
        Matcher matcher = VERSION.matcher(text);
        if (text.length() > MOST_CHARACTERS || !matcher.matches()) {
            return Optional.empty();
        }
        String early = matcher.group(4);
        String build = matcher.group(5);
        return Optional.of(new SemanticVersion(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                early == null ? List.of() : List.of(early.split("\\.")),
                build == null ? "" : build));
    }

    static SemanticVersion release(long major, long minor, long patch) {
        return new SemanticVersion(major, minor, patch, List.of(), "");
    }

    /** Whether it comes before a release. */
    public boolean isEarly() {
        return !early.isEmpty();
    }

    boolean hasNumbersOf(SemanticVersion other) {
        return major == other.major && minor == other.minor && patch == other.patch;
    }

    /** Its order among others but for the build, which counts for nothing in a range. */
    int precedence(SemanticVersion other) {
        return withoutBuild().compareTo(other.withoutBuild());
    }

    private SemanticVersion withoutBuild() {
        return new SemanticVersion(major, minor, patch, early, "");
    }

    /** A release comes after all that lead to it; then identifier by identifier, numbers before words, fewer before more. */
    private static int compareEarly(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareIdentifiers(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareIdentifiers(String one, String other) {
        boolean isNumber = DIGITS.matcher(one).matches();
        if (isNumber != DIGITS.matcher(other).matches()) {
            return isNumber ? -1 : 1;
        }
        return isNumber ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : one.compareTo(other);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    /** As it is written. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(major + "." + minor + "." + patch));
        if (isEarly()) {
            parts.add("-" + String.join(".", early));
        }
        if (!build.isEmpty()) {
            parts.add("+" + build);
        }
        return String.join("", parts);
    }
}
