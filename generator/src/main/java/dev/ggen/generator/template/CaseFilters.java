package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Filters between ways of writing a name. */
final class CaseFilters {
    private CaseFilters() {}

    static List<Filter> all() {
        List<Filter> filters = new ArrayList<>();
        add(filters, CaseStyle::snake, "snake", "snake_case");
        add(filters, CaseStyle::kebab, "kebab", "kebab_case");
        add(filters, CaseStyle::screamingSnake, "shouty", "shouty_snake_case", "screaming_snake_case");
        add(filters, CaseStyle::pascal, "pascal", "pascal_case");
        add(filters, CaseStyle::camel, "camel", "camel_case");
        add(filters, CaseStyle::title, "title", "title_case");
        add(filters, CaseStyle::train, "train_case");
        add(filters, CaseStyle::sentence, "sentence_case");
        add(filters, Functions::localName, "local");
        add(filters, Inflections::singular, "singularize");
        add(filters, Inflections::table, "tableize");
        add(filters, Inflections::classified, "classify");
        add(filters, Inflections::demodulized, "demodulize");
        add(filters, CaseFilters::foreignKey, "foreign_key");
        add(filters, CaseFilters::ordinal, "ordinalize");
        return List.copyOf(filters);
    }

    private static void add(List<Filter> filters, UnaryOperator<String> style, String... names) {
        for (String name : names) {
            filters.add(Filter.ofText(name, (text, none) -> style.apply(text)));
        }
    }

    private static String foreignKey(String text) {
        String name = CaseStyle.snake(text.substring(text.lastIndexOf("::") + (text.contains("::") ? 2 : 1)));
        return name.endsWith("_id") ? name : name + "_id";
    }

    private static String ordinal(String number) {
        if (number.isEmpty() || !Character.isDigit(number.charAt(number.length() - 1))) {
            return number;
        }
        boolean teen = number.length() > 1 && number.charAt(number.length() - 2) == '1';
        if (!teen && number.contains(".")) {
            return number;
        }
        return number + (teen ? "th" : suffix(number.charAt(number.length() - 1)));
    }

    private static String suffix(char digit) {
        return switch (digit) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }
}
