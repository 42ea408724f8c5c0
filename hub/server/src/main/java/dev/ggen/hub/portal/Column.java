package dev.ggen.hub.portal;

/**
 * A table's column.
 *
 * @param name its heading
 * @param isFigure figures stand at the right, their digits below each other
 * @param unit currency or unit, said once here; empty for none
 * @param sort the word that sorts by it in the address; empty where it can't be sorted by
 * @param onPhone is it shown where there is little room?
 * @param word what chooses it in the address; empty where it is always shown
 * @param isStated are its words those of a program, an agreement or a check, and so in their language?
 */
public record Column(
        String name, boolean isFigure, String unit, String sort, boolean onPhone, String word, boolean isStated) {
    public static Column text(String name) {
        return new Column(name, false, "", "", true, "", false);
    }

    public static Column figure(String name) {
        return new Column(name, true, "", "", true, "", false);
    }

    /** The same with its currency or unit. */
    public Column in(String newUnit) {
        return new Column(name, isFigure, newUnit, sort, onPhone, word, isStated);
    }

    /** The same, sorted by {@code ?sort=word} and {@code ?sort=-word}. */
    public Column sortedBy(String newSort) {
        return new Column(name, isFigure, unit, newSort, onPhone, word, isStated);
    }

    /** The same, left out on a phone: the row's page has it. */
    public Column wideOnly() {
        return new Column(name, isFigure, unit, sort, false, word, isStated);
    }

    /** The same, for a reader to leave out: {@code ?columns=word} shows it, other words don't. */
    public Column chosenBy(String newWord) {
        return new Column(name, isFigure, unit, sort, onPhone, newWord, isStated);
    }

    /** The same, with words as a program, an agreement or a check says them, in whatever language the page is. */
    public Column stated() {
        return new Column(name, isFigure, unit, sort, onPhone, word, true);
    }

    public boolean isChoosable() {
        return !word.isEmpty();
    }
}
