package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file with a part that is made and a part that people write, between markers:
 *
 * <pre>
 * &lt;&lt;&lt;&lt;&lt;&lt;&lt; GENERATED
 * =======
 * &gt;&gt;&gt;&gt;&gt;&gt;&gt; MANUAL
 * </pre>
 *
 * What stands before, behind, and between the last two is kept to the byte.
 */
final class Merging {
    static final String GENERATED = "<<<<<<< GENERATED";
    static final String BETWEEN = "=======";
    static final String MANUAL = ">>>>>>> MANUAL";

    private Merging() {}

    /** The file with its made part replaced, or why that can't be. */
    sealed interface Merged {}

    record Text(String text) implements Merged {}

    record Unmergeable(Finding finding) implements Merged {}

    static Merged merge(String path, Bytes made, Optional<Bytes> there, Place plannedAt) {
        String text = made.text();
        if (ExistingText.of(text).lines().stream().anyMatch(Merging::isMarker)) {
            return unmergeable("What is made for `" + path + "` holds a line that is a merge marker", path, plannedAt);
        }
        if (there.isEmpty()) {
            return new Text(section(text) + BETWEEN + "\n" + MANUAL + "\n");
        }
        Optional<ExistingText> now = there.get().lines();
        return now.isEmpty()
                ? unmergeable("`" + path + "` is not UTF-8", path, plannedAt)
                : between(path, text, now.get(), plannedAt);
    }

    /** The part of a file that was made; empty when the file hasn't each marker once, in their order. */
    static Optional<String> made(ExistingText now) {
        int generated = only(now, GENERATED);
        int middle = only(now, BETWEEN);
        return generated < 0 || middle < generated || only(now, MANUAL) < middle
                ? Optional.empty()
                : Optional.of(String.join("", now.lines().subList(generated + 1, middle)));
    }

    private static Merged between(String path, String made, ExistingText now, Place plannedAt) {
        int generated = only(now, GENERATED);
        int middle = only(now, BETWEEN);
        int manual = only(now, MANUAL);
        if (generated < 0 || middle < generated || manual < middle) {
            return unmergeable("`" + path + "` has not each merge marker once, in their order", path, plannedAt);
        }
        String before = String.join("", now.lines().subList(0, generated));
        String rest = String.join("", now.lines().subList(middle, now.lines().size()));
        return new Text(before + section(made) + rest);
    }

    /** The index of the only line with that marker, or -1. */
    private static int only(ExistingText text, String marker) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            if (is(text.line(i), marker)) {
                found.add(i);
            }
        }
        return found.size() == 1 ? found.getFirst() : -1;
    }

    private static boolean isMarker(String line) {
        String bare = ExistingText.bare(line);
        return is(bare, GENERATED) || is(bare, BETWEEN) || is(bare, MANUAL);
    }

    private static boolean is(String line, String marker) {
        String bare = line.strip();
        return marker.equals(BETWEEN) ? bare.equals(marker) : bare.startsWith(marker);
    }

    private static String section(String made) {
        return GENERATED + "\n" + made + (made.endsWith("\n") ? "" : "\n");
    }

    private static Unmergeable unmergeable(String why, String path, Place plannedAt) {
        return new Unmergeable(Finding.red("placing-merge", why + ".", plannedAt, Place.ofFile(path))
                .withAllowed(
                        "`" + GENERATED + "`, `" + BETWEEN + "`, `" + MANUAL + "`, each once, each a line of its own")
                .withHint("Put the markers around what is to be made, or delete the file to begin anew."));
    }
}
