package dev.ggen.rating;

/**
 * Where a row stands.
 *
 * @param file the file's number, in the order in which the intake was told of the files
 * @param place what the intake was told: the line on which the row's record begins, or another number that only this row of the
 *     file has and that ascends with the records
 */
public record RowPlace(int file, int place) implements Comparable<RowPlace> {
    @Override
    public int compareTo(RowPlace other) {
        return file != other.file ? Integer.compare(file, other.file) : Integer.compare(place, other.place);
    }
}
