package dev.ggen.generator.pack;

import java.util.Locale;

/** Whether a path that somebody else wrote names a file below a folder, and nothing else on any system. */
final class PlainPath {
    private static final int MOST_CHARACTERS = 1_000;

    private PlainPath() {}

    static boolean isBelow(String path) {
        if (path.length() > MOST_CHARACTERS) {
            return false;
        }
        for (String name : path.split("/", -1)) {
            boolean isOdd = name.isEmpty()
                    || name.equals(".")
                    || name.equals("..")
                    || name.indexOf('\\') >= 0
                    || name.indexOf(':') >= 0;
            if (isOdd
                    || name.toLowerCase(Locale.ROOT).equals(".git")
                    || name.chars().anyMatch(Character::isISOControl)) {
                return false;
            }
        }
        return true;
    }

    /** The path as a message shows it. */
    static String shown(String path) {
        String text = path.length() > 100 ? path.substring(0, 100) + "…" : path;
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
