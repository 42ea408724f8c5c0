package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which names a container's entries may have, so that it unpacks to the same files on every system, below its own folder. */
final class ZipName {
    /** The longest name, in UTF-8 bytes. */
    static final int MAX_BYTES = 1024;

    /** By UTF-8 bytes, as {@code LC_ALL=C sort} does. */
    static final Comparator<String> ORDER = (a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b));

    private static final String FORBIDDEN = "\\:*?\"<>|";

    private ZipName() {}

    static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with a name; empty when nothing is. */
    static Optional<String> fault(String name) {
        if (name.isEmpty() || bytes(name).length > MAX_BYTES) {
            return Optional.of("is empty or longer than " + MAX_BYTES + " bytes");
        }
        if (Surrogates.firstHalf(name) >= 0 || name.codePoints().anyMatch(ZipName::isUnprintable)) {
            return Optional.of("holds a character that can't be shown");
        }
        if (name.codePoints().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            return Optional.of("holds one of " + FORBIDDEN);
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return Optional.of("isn't in Unicode's composed form (NFC)");
        }
        return Arrays.stream(name.split("/", -1)).anyMatch(ZipName::isBadPart)
                ? Optional.of("isn't a relative path of plain parts")
                : Optional.empty();
    }

    /** Line breaks, direction marks and the like: a name must read as what it is. */
    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isBadPart(String part) {
        return part.isEmpty() || part.endsWith(".") || part.startsWith(" ") || part.endsWith(" ");
    }

    /** Two names that one file system or another takes for one, or of which one is the other's folder; empty when there are none. */
    static Optional<String> collision(List<String> names) {
        Map<String, String> files = new HashMap<>();
        for (String name : names) {
            String other = files.put(folded(name), name);
            if (other != null) {
                return Optional.of("\"" + other + "\" and \"" + name + "\"");
            }
        }
        for (String name : names) {
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                String folder = files.get(folded(name.substring(0, slash)));
                if (folder != null) {
                    return Optional.of("\"" + folder + "\" and \"" + name + "\"");
                }
            }
        }
        return Optional.empty();
    }

    /** Case folding by way of both cases, which joins what either alone keeps apart (ß and ẞ, σ and ς). */
    private static String folded(String name) {
        String cased = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(cased, Normalizer.Form.NFC);
    }
}
