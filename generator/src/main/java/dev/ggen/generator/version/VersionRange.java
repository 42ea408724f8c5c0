package dev.ggen.generator.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions will do: comparators between commas, all of which must hold.
 *
 * <p>{@code ^1.2.3} leaves the leftmost number that isn't 0 as it is, {@code ~1.2.3} the first two; {@code >=}, {@code >},
 * {@code <=}, {@code <} and {@code =} compare; {@code 1.2.*} and {@code *} leave numbers open; a whole version alone is itself and
 * no other. A version before a release is taken only where a comparator names one of the same three numbers, as npm and Cargo have
 * it. What {@code 1.2} alone would mean differs between the two, so it is no range.
 *
 * @param text as it was written
 */
public record VersionRange(String text, List<Comparison> comparisons) {
    /** What can be written, for a message. */
    public static final String ALLOWED =
            "^1.2.3, ~1.2.3, =1.2.3, 1.2.3, 1.2.*, >=1.2.3, <2.0.0, *, and several with commas";

    private static final int MOST_CHARACTERS = 256;
    private static final int MOST_COMPARISONS = 16;
    private static final String NUMBER = "(?:0|[1-9][0-9]{0,17})";
    private static final Pattern COMPARATOR = Pattern.compile("(\\^|~|>=|<=|>|<|=)?\\s*(\\S+)");
    private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(?:\\.(" + NUMBER + "))?");
    private static final Pattern OPEN = Pattern.compile("(?:(" + NUMBER + ")\\.)?(?:(" + NUMBER + ")\\.)?\\*");

    public VersionRange {
        comparisons = List.copyOf(comparisons);
    }

    /** What one comparator asks for. */
    enum Side {
        FROM,
        ABOVE,
        UP_TO,
        BELOW,
        EXACTLY
    }

    /** A comparator with a whole version. */
    record Comparison(Side side, SemanticVersion version) {
        boolean holds(SemanticVersion other) {
            int order = other.precedence(version);
            return switch (side) {
                case FROM -> order >= 0;
                case ABOVE -> order > 0;
                case UP_TO -> order <= 0;
                case BELOW -> order < 0;
                case EXACTLY -> order == 0;
            };
        }
    }

    /** Empty when the text is no range. */
    public static Optional<VersionRange> of(String text) {
        String[] parts = text.split(",", -1);
        if (text.length() > MOST_CHARACTERS || parts.length > MOST_COMPARISONS) {
            return Optional.empty();
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (String part : parts) {
            Optional<List<Comparison>> one = comparisons(part.strip());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            comparisons.addAll(one.get());
        }
        return Optional.of(new VersionRange(text, comparisons));
    }

    /** Whether the text can only be a range: no tag and no branch begins so. */
    public static boolean isMeantBy(String text) {
        return !text.isEmpty() && "^~=<>*".indexOf(text.charAt(0)) >= 0;
    }

    /** Every version, those before a release excepted. */
    public static VersionRange any() {
        return new VersionRange("*", List.of());
    }

    /** Whether the version will do. */
    public boolean contains(SemanticVersion version) {
        boolean isWelcome = !version.isEarly()
                || comparisons.stream()
                        .map(Comparison::version)
                        .anyMatch(named -> named.isEarly() && named.hasNumbersOf(version));
        return isWelcome && comparisons.stream().allMatch(comparison -> comparison.holds(version));
    }

    private static Optional<List<Comparison>> comparisons(String part) {
        Matcher matcher = COMPARATOR.matcher(part);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String named = matcher.group(2);
        return switch (matcher.group(1)) {
            case null -> exactly(named).or(() -> open(named));
            case "^" -> Partial.of(named).map(VersionRange::caret);
            case "~" -> Partial.of(named).map(VersionRange::tilde);
            case "=" -> exactly(named);
            case ">=" -> compared(Side.FROM, named);
            case ">" -> compared(Side.ABOVE, named);
            case "<=" -> compared(Side.UP_TO, named);
            default -> compared(Side.BELOW, named);
        };
    }

    private static Optional<List<Comparison>> exactly(String named) {
        return compared(Side.EXACTLY, named);
    }

    private static Optional<List<Comparison>> compared(Side side, String named) {
        return SemanticVersion.of(named).map(version -> List.of(new Comparison(side, version)));
    }

    private static Optional<List<Comparison>> open(String named) {
        Matcher matcher = OPEN.matcher(named);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) == null) {
            return Optional.of(List.of());
        }
        long major = Long.parseLong(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(between(SemanticVersion.release(major, 0, 0), SemanticVersion.release(major + 1, 0, 0)));
        }
        long minor = Long.parseLong(matcher.group(2));
        return Optional.of(
                between(SemanticVersion.release(major, minor, 0), SemanticVersion.release(major, minor + 1, 0)));
    }

    /** A version whose last numbers may be missing. */
    private record Partial(SemanticVersion least, int numbers) {
        static Optional<Partial> of(String named) {
            Matcher part = PART.matcher(named);
            if (part.matches()) {
                String minor = part.group(2);
                long major = Long.parseLong(part.group(1));
                return Optional.of(
                        minor == null
                                ? new Partial(SemanticVersion.release(major, 0, 0), 1)
                                : new Partial(SemanticVersion.release(major, Long.parseLong(minor), 0), 2));
            }
            return SemanticVersion.of(named).map(version -> new Partial(version, 3));
        }
    }

    private static List<Comparison> caret(Partial named) {
        SemanticVersion least = named.least();
        if (least.major() > 0 || named.numbers() == 1) {
            return between(least, SemanticVersion.release(least.major() + 1, 0, 0));
        }
        return least.minor() > 0 || named.numbers() == 2
                ? between(least, SemanticVersion.release(0, least.minor() + 1, 0))
                : between(least, SemanticVersion.release(0, 0, least.patch() + 1));
    }

    private static List<Comparison> tilde(Partial named) {
        SemanticVersion least = named.least();
        return named.numbers() == 1
                ? between(least, SemanticVersion.release(least.major() + 1, 0, 0))
                : between(least, SemanticVersion.release(least.major(), least.minor() + 1, 0));
    }

    private static List<Comparison> between(SemanticVersion least, SemanticVersion end) {
        return List.of(new Comparison(Side.FROM, least), new Comparison(Side.BELOW, end));
    }
}
