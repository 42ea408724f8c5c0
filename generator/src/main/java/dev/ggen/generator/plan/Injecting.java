package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Placing.Slot;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Optional;

/**
 * Puts lines into a file that is there. Lines that stand in their place already aren't put there again, so that a second run
 * changes nothing. The file's own bytes are kept, its way to end lines is followed.
 */
final class Injecting {
    private final String path;
    private final ExistingText text;
    private final Place plannedAt;

    private Injecting(String path, ExistingText text, Place plannedAt) {
        this.path = path;
        this.text = text;
        this.plannedAt = plannedAt;
    }

    /** The file with the lines in it, or why they can't be put there. */
    sealed interface Injected {}

    record Text(String text) implements Injected {}

    record Impossible(Finding finding) implements Injected {}

    static Injected inject(String path, Bytes made, Optional<Bytes> there, Slot slot, Place plannedAt) {
        if (there.isEmpty()) {
            return new Impossible(
                    Finding.red("placing-inject", "There is no file `" + path + "` to put something into.", plannedAt)
                            .withHint("Make the file first, or leave out `inject`."));
        }
        Optional<ExistingText> text = there.get().lines();
        if (text.isEmpty()) {
            return new Impossible(
                    Finding.red("placing-inject", "`" + path + "` is not UTF-8.", plannedAt, Place.ofFile(path)));
        }
        List<String> lines = ExistingText.of(made.text()).lines().stream()
                .map(ExistingText::bare)
                .toList();
        return new Injecting(path, text.get(), plannedAt).at(slot, lines);
    }

    private Injected at(Slot slot, List<String> lines) {
        int last = text.lines().size();
        return switch (slot) {
            case Slot.End end -> stands(last - lines.size(), lines) ? same() : put(last, lines);
            case Slot.Line line ->
                line.number() < 1 || line.number() > last + 1
                        ? impossible(
                                "it has " + last + " lines, there is no place " + line.number(), "1 to " + (last + 1))
                        : fresh(line.number() - 1, line.number() - 1, lines);
            case Slot.Before before -> at(before.match(), Side.BEFORE, lines);
            case Slot.After after -> at(after.match(), Side.AFTER, lines);
        };
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    private Injected at(Match match, Side side, List<String> lines) {
        return switch (match.find(text)) {
            case Match.Found found ->
                side == Side.BEFORE
                        ? fresh(found.firstLine() - lines.size(), found.firstLine(), lines)
                        : fresh(found.lastLine() + 1, found.lastLine() + 1, lines);
            case Match.Missing missing ->
                impossible(
                        "`" + match.pattern() + "` "
                                + (missing.count() == 0
                                        ? "is not in it"
                                        : "stands in it " + missing.count() + " times only"),
                        "a line that is in the file");
            case Match.Unclear unclear -> impossible(unclear.why(), unclear.hint());
        };
    }

    /** @param already where the lines would stand if they had been put there before */
    private Injected fresh(int already, int at, List<String> lines) {
        return stands(already, lines) ? same() : put(at, lines);
    }

    private boolean stands(int at, List<String> lines) {
        if (at < 0 || at + lines.size() > text.lines().size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!text.line(at + i).equals(lines.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Injected same() {
        return new Text(text.text());
    }

    private Injected put(int at, List<String> lines) {
        String end = text.lineEnd();
        String before = String.join("", text.lines().subList(0, at));
        String after = String.join("", text.lines().subList(at, text.lines().size()));
        boolean joins = !before.isEmpty() && !before.endsWith("\n");
        boolean lastStaysOpen = joins && before.contains("\n");
        String put = String.join(end, lines) + (lastStaysOpen ? "" : end);
        return new Text(before + (joins ? end : "") + put + after);
    }

    private Injected impossible(String why, String allowed) {
        return new Impossible(Finding.red(
                        "placing-inject",
                        "Nothing can be put into `" + path + "`: " + why + ".",
                        plannedAt,
                        Place.ofFile(path))
                .withAllowed(allowed));
    }
}
