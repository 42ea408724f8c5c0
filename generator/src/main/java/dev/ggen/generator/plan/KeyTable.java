package dev.ggen.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The keys of one table of a file that people write. It is the one definition that the reader, its suggestions and the reference
 * follow.
 *
 * @param name as messages and the reference call it; empty for the manifest as a whole
 * @param about what the table is for, one sentence
 */
record KeyTable(String name, String about, List<Key> keys) {
    KeyTable {
        keys = List.copyOf(keys);
    }

    /**
     * One key.
     *
     * @param meaning one sentence for the reference, in Markdown
     */
    record Key(String name, Kind kind, Need need, String meaning) {}

    /** What a key's value is. */
    enum Kind {
        TEXT("a text"),
        FLAG("true or false"),
        WHOLE("an integer"),
        TEXTS("a list of texts"),
        TEXT_OR_TEXTS("a text or a list of texts"),
        TEXTS_BY_NAME("a table of texts"),
        TABLE("a table"),
        TABLES("a list of tables"),
        PACKS("a list of tables, or a table of tables"),
        QUERIES("a query, a list of queries, or a table of queries by name"),
        MATCH("a text, or a table that says how to match"),
        ANY("anything");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean accepts(ConfigValue value) {
            return switch (this) {
                case TEXT -> isText(value);
                case FLAG -> value instanceof ConfigValue.Truth;
                case WHOLE -> value instanceof ConfigValue.Whole;
                case TEXTS -> isListOf(value, Kind::isText);
                case TEXT_OR_TEXTS -> isText(value) || isListOf(value, Kind::isText);
                case TEXTS_BY_NAME -> isTableOf(value, Kind::isText);
                case TABLE -> isTable(value);
                case TABLES -> isListOf(value, Kind::isTable);
                case PACKS -> isListOf(value, Kind::isTable) || isTableOf(value, Kind::isTable);
                case QUERIES -> isText(value) || isListOf(value, Kind::isText) || isTableOf(value, Kind::isText);
                case MATCH -> isText(value) || isTable(value);
                case ANY -> true;
            };
        }

        private static boolean isText(ConfigValue value) {
            return value instanceof ConfigValue.Text;
        }

        private static boolean isTable(ConfigValue value) {
            return value instanceof ConfigValue.Table;
        }

        private static boolean isListOf(ConfigValue value, Predicate<ConfigValue> item) {
            return value instanceof ConfigValue.Items items
                    && items.values().stream().allMatch(item);
        }

        private static boolean isTableOf(ConfigValue value, Predicate<ConfigValue> member) {
            return value instanceof ConfigValue.Table table
                    && table.members().values().stream().allMatch(member);
        }
    }

    /** What becomes of a key that is there, or isn't. */
    sealed interface Need {
        record Required() implements Need {}

        record Optional() implements Need {}

        /** Others give it a meaning; here it changes nothing. */
        record NoEffect(String hint) implements Need {}

        /** It would change the result, and this version can't follow it. */
        record Refused(String hint) implements Need {}
    }

    static KeyTable of(String name, String about) {
        return new KeyTable(name, about, List.of());
    }

    KeyTable required(String key, Kind kind, String meaning) {
        return with(new Key(key, kind, new Need.Required(), meaning));
    }

    KeyTable optional(String key, Kind kind, String meaning) {
        return with(new Key(key, kind, new Need.Optional(), meaning));
    }

    KeyTable withoutEffect(String... names) {
        KeyTable table = this;
        for (String key : names) {
            table = table.withoutEffectBecause("", key);
        }
        return table;
    }

    KeyTable withoutEffectBecause(String hint, String key) {
        return with(new Key(key, Kind.ANY, new Need.NoEffect(hint), ""));
    }

    KeyTable refused(String hint, String... names) {
        KeyTable table = this;
        for (String key : names) {
            table = table.with(new Key(key, Kind.ANY, new Need.Refused(hint), ""));
        }
        return table;
    }

    private KeyTable with(Key key) {
        List<Key> more = new ArrayList<>(keys);
        more.add(key);
        return new KeyTable(name, about, more);
    }

    Optional<Key> find(String key) {
        return keys.stream().filter(known -> known.name().equals(key)).findFirst();
    }

    /** The names that somebody may write and that do something. */
    List<String> allowed() {
        return keys.stream()
                .filter(key -> key.need() instanceof Need.Required || key.need() instanceof Need.Optional)
                .map(Key::name)
                .toList();
    }

    String where() {
        return name.isEmpty() ? "The manifest" : "`" + name + "`";
    }
}
