package dev.ggen.generator.plan;

import java.util.Comparator;
import java.util.List;

/**
 * How the texts of a run came about.
 *
 * @param rendered how many were rendered; the others were taken from what an earlier run had rendered
 * @param all how many there are, also blank ones of which no file is made
 * @param remembered what a later run may go by, sorted by path; nothing for a run that had nothing to go by itself
 */
public record Renderings(int rendered, int all, List<Remembered> remembered) {
    public Renderings {
        remembered = remembered.stream()
                .sorted(Comparator.comparing(Remembered::path))
                .toList();
    }
}
