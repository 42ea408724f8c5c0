package dev.ggen.hub.portal;

/**
 * How a table is sorted, and the address that sorts it otherwise.
 *
 * @param word the column's word, with a minus before it for falling order; empty for the list's own order
 * @param address the page's address with its filters, without {@code sort} and {@code after}
 */
public record Sorting(String word, String address) {
    /** The address that sorts by a column: rising first, falling when it rises already. */
    public String by(String column) {
        String next = word.equals(column) ? "-" + column : column;
        return address + (address.indexOf('?') < 0 ? "?" : "&") + "sort=" + next;
    }

    /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} has it. */
    public String direction(String column) {
        if (word.equals(column)) {
            return "ascending";
        }
        return word.equals("-" + column) ? "descending" : "none";
    }
}
