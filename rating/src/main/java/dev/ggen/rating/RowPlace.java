package dev.ggen.rating;

/**
 * Where a record begins.
 *
 * @param file the file's number, in the order in which the intake was told of the files
 * @param line counted from 1
 */
public record RowPlace(int file, int line) implements Comparable<RowPlace> {
    @Override
    public int compareTo(RowPlace other) {
        return file != other.file ? Integer.compare(file, other.file) : Integer.compare(line, other.line);
    }
}
