package dev.ggen.generator.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Filters on numbers, and to numbers. */
final class NumberFilters {
    private static final int WIDEST_BASE = 36;
    private static final int FINEST = 300;

    private NumberFilters() {}

    static List<Filter> all() {
        return List.of(
                Filter.of("abs", NumberFilters::abs),
                Filter.of("round", NumberFilters::round, "method?", "precision?"),
                Filter.of("int", NumberFilters::integer, "default?", "base?"),
                Filter.of("float", NumberFilters::real, "default?"),
                Filter.of("filesizeformat", (input, arguments) -> Value.of(FileSize.of(input, arguments))));
    }

    private static Value abs(Value input, Arguments arguments) {
        return input instanceof Value.Int number
                ? new Value.Int(number.number().abs())
                : new Value.Real(Math.abs(arguments.inputNumber(input)));
    }

    /** Halves go away from zero. */
    private static Value round(Value input, Arguments arguments) {
        double number = arguments.inputNumber(input);
        int precision = arguments.integer("precision", 0);
        if (Math.abs(precision) > FINEST) {
            throw arguments.refuse("takes a `precision` from -" + FINEST + " to " + FINEST + ".");
        }
        double scale = Math.pow(10, precision);
        double scaled = number * scale;
        if (!Double.isFinite(scaled)) {
            return new Value.Real(number);
        }
        String method = arguments.text("method", "common");
        double rounded = switch (method) {
            case "common" ->
                new BigDecimal(scaled).setScale(0, RoundingMode.HALF_UP).doubleValue();
            case "ceil" -> Math.ceil(scaled);
            case "floor" -> Math.floor(scaled);
            default ->
                throw arguments.refuse("knows no `method` \"" + method + "\".").allowed("common, ceil, floor");
        };
        return new Value.Real(Math.copySign(rounded, scaled) / scale);
    }

    private static Value integer(Value input, Arguments arguments) {
        if (input instanceof Value.Int number) {
            return number;
        }
        if (input instanceof Value.Real number) {
            return new Value.Int(new BigDecimal(number.number()).toBigInteger());
        }
        Value standard = arguments.find("default").orElse(Value.of(0));
        return parsed(arguments.inputText(input), arguments.integer("base", 10), arguments)
                .<Value>map(Value.Int::new)
                .orElse(standard);
    }

    private static Optional<BigInteger> parsed(String text, int base, Arguments arguments) {
        if (base < 2 || base > WIDEST_BASE) {
            throw arguments.refuse("takes a `base` from 2 to " + WIDEST_BASE + ".");
        }
        String digits = withoutPrefix(Blank.trim(text), base);
        if (digits.length() <= Long.SIZE + 1 && digits.matches("[+-]?[0-9A-Za-z]++")) {
            try {
                return Optional.of(new BigInteger(digits, base));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return digits.contains(".")
                ? decimal(digits).map(number -> new BigDecimal(number).toBigInteger())
                : Optional.empty();
    }

    private static String withoutPrefix(String text, int base) {
        String prefix = switch (base) {
            case 2 -> "0b";
            case 8 -> "0o";
            case 16 -> "0x";
            default -> "";
        };
        return !prefix.isEmpty() && text.startsWith(prefix) ? text.substring(2) : text;
    }

    private static Value real(Value input, Arguments arguments) {
        if (Numbers.isNumber(input)) {
            return new Value.Real(Numbers.asDouble(input));
        }
        return decimal(Blank.trim(arguments.inputText(input)))
                .<Value>map(Value.Real::new)
                .orElseGet(() -> arguments.find("default").orElse(new Value.Real(0)));
    }

    private static Optional<Double> decimal(String text) {
        if (!text.matches("[+-]?([0-9]++(\\.[0-9]*+)?+|\\.[0-9]++)([eE][+-]?[0-9]++)?+")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
    }
}
