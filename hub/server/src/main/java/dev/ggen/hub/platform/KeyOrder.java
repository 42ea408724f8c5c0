package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.RowN;
import org.jooq.impl.DSL;

/**
 * The order of a list that is read part by part: the last row's values are where the next part begins. Together its fields must tell every
 * row apart, and none may be empty; then nothing is shown twice and nothing passed over, whatever comes in between. An index over the fields
 * in the same order is what makes every part as quick as the first.
 *
 * @param <T> a row as it was read
 */
public final class KeyOrder<T> {
    /** No text of the database has this sign in it. */
    private static final String SEPARATOR = "\0";

    /**
     * One field of it.
     *
     * @param of what a cursor keeps of a row
     * @param read the value to compare with, from what a cursor kept
     */
    private record Part<T>(Field<?> field, Function<T, ?> of, Function<String, Field<?>> read, Direction direction) {}

    private enum Direction {
        RISING,
        FALLING
    }

    private final List<Part<T>> parts;

    private KeyOrder(List<Part<T>> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Rising by a field.
     *
     * @param of its value in a row
     * @param read the value again, from how it is written
     */
    public static <T, V> KeyOrder<T> by(Field<V> field, Function<T, V> of, Function<String, V> read) {
        return new KeyOrder<>(List.of(
                new Part<>(field, of, word -> DSL.val(read.apply(word), field.getDataType()), Direction.RISING)));
    }

    /** Rising by words, as people read them: in capitals or not. */
    public static <T> KeyOrder<T> byWords(Field<String> field, Function<T, String> of) {
        return new KeyOrder<>(
                List.of(new Part<>(DSL.lower(field), of, word -> DSL.lower(DSL.val(word)), Direction.RISING)));
    }

    /** The same, and where rows are equal rising by another field. */
    public <V> KeyOrder<T> thenBy(Field<V> field, Function<T, V> of, Function<String, V> read) {
        return new KeyOrder<>(Stream.concat(parts.stream(), KeyOrder.by(field, of, read).parts.stream())
                .toList());
    }

    /** The other way round, in all its fields so far. */
    public KeyOrder<T> turned() {
        return new KeyOrder<>(parts.stream().map(KeyOrder::turned).toList());
    }

    private static <T> Part<T> turned(Part<T> part) {
        Direction other = switch (part.direction()) {
            case RISING -> Direction.FALLING;
            case FALLING -> Direction.RISING;
        };
        return new Part<>(part.field(), part.of(), part.read(), other);
    }

    /** As a query says it. */
    public List<OrderField<?>> fields() {
        return parts.stream()
                .<OrderField<?>>map(part -> switch (part.direction()) {
                    case RISING -> part.field().asc();
                    case FALLING -> part.field().desc();
                })
                .toList();
    }

    /** What a cursor has to know of a row. */
    public String key(T row) {
        return parts.stream().map(part -> String.valueOf(part.of().apply(row))).collect(Collectors.joining(SEPARATOR));
    }

    /**
     * The rows after those that were read.
     *
     * @throws Refused when the cursor is none of a list in this order
     */
    public Condition after(Optional<String> cursor) {
        return cursor.map(Cursor::read).map(this::afterKey).orElse(DSL.noCondition());
    }

    private Condition afterKey(String key) {
        List<String> words = List.of(key.split(SEPARATOR, -1));
        if (words.size() != parts.size()) {
            throw otherOrder();
        }
        List<Field<?>> values = values(words);
        return isUniform() ? beyond(0, parts.size(), values) : beyondOneByOne(values);
    }

    private List<Field<?>> values(List<String> words) {
        List<Field<?>> values = new ArrayList<>();
        try {
            for (int at = 0; at < parts.size(); at++) {
                values.add(parts.get(at).read().apply(words.get(at)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw otherOrder();
        }
        return values;
    }

    private boolean isUniform() {
        return parts.stream().map(Part::direction).distinct().count() == 1;
    }

    /** Some of the fields compared as one row, where an index finds its beginning. */
    private Condition beyond(int from, int until, List<Field<?>> values) {
        RowN row = row(from, until);
        RowN bound = DSL.row(values.subList(from, until));
        return switch (parts.get(from).direction()) {
            case RISING -> row.gt(bound);
            case FALLING -> row.lt(bound);
        };
    }

    private RowN row(int from, int until) {
        return DSL.row(parts.subList(from, until).stream().map(Part::field).toList());
    }

    /** The first field's bound is said apart, so that an index finds its beginning. */
    private Condition beyondOneByOne(List<Field<?>> values) {
        Condition beyond = beyond(0, 1, values);
        for (int at = 1; at < parts.size(); at++) {
            Condition equal = row(0, at).eq(DSL.row(values.subList(0, at)));
            beyond = beyond.or(equal.and(beyond(at, at + 1, values)));
        }
        return reached(values).and(beyond);
    }

    private Condition reached(List<Field<?>> values) {
        RowN bound = DSL.row(values.subList(0, 1));
        return switch (parts.getFirst().direction()) {
            case RISING -> row(0, 1).ge(bound);
            case FALLING -> row(0, 1).le(bound);
        };
    }

    private static Refused otherOrder() {
        return new Refused(
                Refused.Kind.MALFORMED,
                Finding.red("cursor-malformed", "this cursor is none of a list in this order")
                        .withHint("take nextCursor from an answer in the same order, or leave it out to begin anew"));
    }
}
