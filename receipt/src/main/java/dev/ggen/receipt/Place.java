package dev.ggen.receipt;

import java.util.Objects;

/**
 * Where something was found.
 *
 * @param file path as the user would write it, with forward slashes
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1; 0 when the whole line is meant
 * @param says what stands there, in one line; empty when the place alone is enough
 */
public record Place(String file, int line, int column, String says) {
    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(says);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column count from 1, or are 0: " + line + ":" + column);
        }
    }

    public static Place ofFile(String file) {
        return new Place(file, 0, 0, "");
    }

    public static Place ofLine(String file, int line, String says) {
        return new Place(file, line, 0, says);
    }

    /** The same place, of a file that was named as seen from this folder; an empty folder changes nothing. */
    public Place inFolder(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        return new Place(folder.endsWith("/") ? folder + file : folder + "/" + file, line, column, says);
    }

    /** {@code file}, {@code file:line} or {@code file:line:column}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
