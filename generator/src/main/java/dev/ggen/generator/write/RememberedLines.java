package dev.ggen.generator.write;

import dev.ggen.generator.plan.Remembered;
import dev.ggen.generator.query.RowOrder;
import dev.ggen.receipt.Digest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of texts, as lines of text: {@code ?} and a query, each once; then for each text its key, its digest and its path. Where
 * its template asked by itself, a line before it: {@code =}, the digest of the facts, letters of the orders, numbers of the queries.
 */
final class RememberedLines {
    private static final int HEX_DIGITS = 64;
    private static final String BLANK = "-".repeat(HEX_DIGITS);

    private final StringBuilder lines = new StringBuilder();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private RememberedLines() {}

    static String of(List<Remembered> texts) {
        RememberedLines all = new RememberedLines();
        List<Remembered> writable =
                texts.stream().filter(text -> text.path().indexOf('\n') < 0).toList();
        writable.forEach(text -> text.asked().forEach(all::number));
        writable.forEach(all::add);
        return all.lines.toString();
    }

    private void number(String query) {
        if (numbers.putIfAbsent(query, numbers.size()) == null) {
            String oneLine = query.replace("\\", "\\\\").replace("\n", "\\n");
            lines.append('?').append(oneLine).append('\n');
        }
    }

    private void add(Remembered text) {
        text.facts().ifPresent(facts -> {
            lines.append('=').append(facts.hex());
            text.orders().forEach(order -> lines.append(letter(order)));
            text.asked().forEach(query -> lines.append(' ').append(numbers.get(query)));
            lines.append('\n');
        });
        lines.append(text.key().hex())
                .append(text.text().map(Digest::hex).orElse(BLANK))
                .append(text.path())
                .append('\n');
    }

    private static char letter(RowOrder order) {
        return switch (order) {
            case STATED -> 's';
            case COMPLETED -> 'c';
            case UNSTATED -> 'u';
        };
    }

    /** @param lines as {@link #of} made them */
    static List<Remembered> read(List<String> lines) {
        List<String> queries = new ArrayList<>();
        List<Remembered> texts = new ArrayList<>();
        Asked asked = Asked.NOTHING;
        for (String line : lines) {
            switch (line.charAt(0)) {
                case '?' -> queries.add(line.substring(1).translateEscapes());
                case '=' -> asked = Asked.read(line, queries);
                default -> {
                    texts.add(text(line, asked));
                    asked = Asked.NOTHING;
                }
            }
        }
        return texts;
    }

    private static Remembered text(String line, Asked asked) {
        String digest = line.substring(HEX_DIGITS, 2 * HEX_DIGITS);
        return new Remembered(
                line.substring(2 * HEX_DIGITS),
                new Digest(line.substring(0, HEX_DIGITS)),
                digest.equals(BLANK) ? Optional.empty() : Optional.of(new Digest(digest)),
                asked.queries,
                asked.facts,
                asked.orders);
    }

    private record Asked(Optional<Digest> facts, Set<RowOrder> orders, List<String> queries) {
        static final Asked NOTHING = new Asked(Optional.empty(), Set.of(), List.of());

        static Asked read(String line, List<String> all) {
            String[] words = line.substring(1).split(" ");
            Set<RowOrder> orders = EnumSet.noneOf(RowOrder.class);
            for (RowOrder order : RowOrder.values()) {
                if (words[0].indexOf(letter(order), HEX_DIGITS) >= 0) {
                    orders.add(order);
                }
            }
            List<String> queries = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                queries.add(all.get(Integer.parseInt(words[i])));
            }
            return new Asked(Optional.of(new Digest(words[0].substring(0, HEX_DIGITS))), orders, queries);
        }
    }
}
