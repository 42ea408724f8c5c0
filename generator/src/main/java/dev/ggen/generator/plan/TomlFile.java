package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML 1.0 with the place of every value. The only class that knows the TOML library. */
final class TomlFile {
    private final SourceFile source;

    private TomlFile(SourceFile source) {
        this.source = source;
    }

    /** @throws FindingsException with every syntax error */
    static ConfigValue.Table read(SourceFile source) {
        String text = source.text()
                .orElseThrow(() -> new FindingsException(
                        Finding.red("manifest-syntax", source.path() + " is not UTF-8.", Place.ofFile(source.path()))));
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            throw new FindingsException(result.errors().stream()
                    .map(error -> Finding.red(
                            "manifest-syntax",
                            String.valueOf(error.getMessage()) + ".",
                            new Place(
                                    source.path(),
                                    error.position().line(),
                                    error.position().column(),
                                    source.line(error.position().line()))))
                    .toList());
        }
        return new TomlFile(source).table(result, Place.ofLine(source.path(), 1, ""));
    }

    private ConfigValue.Table table(TomlTable table, Place place) {
        LinkedHashMap<String, ConfigValue> members = new LinkedHashMap<>();
        for (String key : inFileOrder(table)) {
            List<String> path = List.of(key);
            members.put(key, value(table.get(path), place(table.inputPositionOf(path), place)));
        }
        return new ConfigValue.Table(members, place);
    }

    private List<String> inFileOrder(TomlTable table) {
        Place start = Place.ofFile(source.path());
        return table.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(
                                (String key) -> place(table.inputPositionOf(List.of(key)), start)
                                        .line())
                        .thenComparingInt(key -> place(table.inputPositionOf(List.of(key)), start)
                                .column())
                        .thenComparing(key -> key))
                .toList();
    }

    private Place place(@Nullable TomlPosition position, Place otherwise) {
        return position == null
                ? otherwise
                : new Place(
                        source.path(),
                        position.line(),
                        position.column(),
                        source.line(position.line()).strip());
    }

    private ConfigValue value(@Nullable Object value, Place place) {
        return switch (value) {
            case String text -> new ConfigValue.Text(text, firstLine(place.line()), place);
            case Long number -> new ConfigValue.Whole(number, place);
            case Boolean truth -> new ConfigValue.Truth(truth, place);
            case TomlTable table -> table(table, place);
            case TomlArray array -> items(array, place);
            case null -> throw new IllegalStateException("a key has a value at " + place);
            default -> new ConfigValue.Other(value.toString(), place);
        };
    }

    /** A text between three quotes begins on the next line when nothing stands behind them. */
    private int firstLine(int line) {
        String says = source.line(line).stripTrailing();
        return Math.max(1, says.endsWith("\"\"\"") || says.endsWith("'''") ? line + 1 : line);
    }

    private ConfigValue.Items items(TomlArray array, Place place) {
        List<ConfigValue> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            values.add(value(array.get(i), place(array.inputPositionOf(i), place)));
        }
        return new ConfigValue.Items(values, place);
    }
}
