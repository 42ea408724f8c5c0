package dev.ggen.generator.write;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.ggen.generator.plan.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes as a unified diff, which {@code patch -p1} and {@code git apply} take. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /** Comparing takes time and memory with the product of both; above it, the whole middle counts as changed. */
    private static final long MOST_PAIRS_OF_LINES = 25_000_000;

    private final StringBuilder text = new StringBuilder();

    private UnifiedDiff() {}

    static String of(List<Change> changes) {
        UnifiedDiff diff = new UnifiedDiff();
        changes.forEach(diff::append);
        return diff.text.toString();
    }

    private void append(Change change) {
        Optional<List<String>> before = lines(change.before());
        Optional<List<String>> after = lines(change.after());
        if (before.isEmpty() || after.isEmpty()) {
            text.append("Binary file ").append(change.path()).append(" differs\n");
            return;
        }
        text.append("--- ").append(name("a/", change.path(), change.before())).append('\n');
        text.append("+++ ").append(name("b/", change.path(), change.after())).append('\n');
        hunks(before.get(), after.get());
    }

    private static String name(String prefix, String path, Optional<Bytes> content) {
        if (content.isEmpty()) {
            return "/dev/null";
        }
        return prefix + path + (path.contains(" ") ? "\t" : "");
    }

    /** Each line with its end, so that a last one without differs from one with; empty for what is no text. */
    private static Optional<List<String>> lines(Optional<Bytes> content) {
        byte[] bytes = content.map(Bytes::array).orElse(new byte[0]);
        String all;
        try {
            all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        if (all.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
            lines.add(all.substring(from, end + 1));
            from = end + 1;
        }
        if (from < all.length()) {
            lines.add(all.substring(from));
        }
        return Optional.of(lines);
    }

    /** Lines of one side from one to before another. */
    private record Span(int from, int until) {}

    /** What stands in the one where in the other something else stands. */
    private record Difference(Span before, Span after) {}

    private void hunks(List<String> before, List<String> after) {
        List<Difference> open = new ArrayList<>();
        for (Difference difference : differences(before, after)) {
            if (!open.isEmpty()
                    && difference.before().from() - open.getLast().before().until() > 2 * CONTEXT) {
                hunk(open, before, after);
                open.clear();
            }
            open.add(difference);
        }
        if (!open.isEmpty()) {
            hunk(open, before, after);
        }
    }

    private static List<Difference> differences(List<String> before, List<String> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        Span old = new Span(head, before.size() - tail);
        Span renewed = new Span(head, after.size() - tail);
        long pairs = (long) (old.until() - old.from()) * (renewed.until() - renewed.from());
        return pairs > MOST_PAIRS_OF_LINES
                ? List.of(new Difference(old, renewed))
                : compared(before.subList(old.from(), old.until()), after.subList(head, renewed.until()), head);
    }

    private static List<Difference> compared(List<String> before, List<String> after, int offset) {
        List<Difference> differences = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int from = delta.getSource().getPosition() + offset;
            int to = delta.getTarget().getPosition() + offset;
            differences.add(new Difference(
                    new Span(from, from + delta.getSource().size()),
                    new Span(to, to + delta.getTarget().size())));
        }
        return differences;
    }

    private void hunk(List<Difference> differences, List<String> before, List<String> after) {
        int head = Math.min(CONTEXT, differences.getFirst().before().from());
        int tail =
                Math.min(CONTEXT, before.size() - differences.getLast().before().until());
        Span old =
                widened(differences.getFirst().before(), differences.getLast().before(), head, tail);
        Span renewed =
                widened(differences.getFirst().after(), differences.getLast().after(), head, tail);
        text.append("@@ -")
                .append(range(old))
                .append(" +")
                .append(range(renewed))
                .append(" @@\n");
        int at = old.from();
        for (Difference difference : differences) {
            lines(' ', before, new Span(at, difference.before().from()));
            lines('-', before, difference.before());
            lines('+', after, difference.after());
            at = difference.before().until();
        }
        lines(' ', before, new Span(at, old.until()));
    }

    private static Span widened(Span first, Span last, int head, int tail) {
        return new Span(first.from() - head, last.until() + tail);
    }

    /** A side without lines is said to be behind the line before it. */
    private static String range(Span span) {
        int lines = span.until() - span.from();
        int start = lines == 0 ? span.from() : span.from() + 1;
        return lines == 1 ? Integer.toString(start) : start + "," + lines;
    }

    private void lines(char sign, List<String> side, Span span) {
        for (String line : side.subList(span.from(), span.until())) {
            text.append(sign).append(line);
            if (!line.endsWith("\n")) {
                text.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
