package dev.ggen.hub.portal;

import java.util.List;

/**
 * A fact beside the source that says it, its lines lit.
 *
 * @param fact the fact in words
 * @param document where it is stated, for people; empty for nowhere else
 * @param file the source's name
 * @param lines some lines of it
 */
public record SourceFact(Sentence fact, String document, String file, List<Line> lines) {
    /**
     * A line of the source.
     *
     * @param number counted from 1
     * @param isLit does it say the fact?
     */
    public record Line(int number, String text, boolean isLit) {}

    public SourceFact {
        lines = List.copyOf(lines);
    }
}
