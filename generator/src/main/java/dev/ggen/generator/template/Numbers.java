package dev.ggen.generator.template;

import java.math.BigDecimal;

/** How numbers are written: plainly where a template prints them, and as JSON writes them. */
final class Numbers {
    private static final int PLAIN_DIGITS = 16;
    private static final int LEADING_ZEROS = 5;

    private Numbers() {}

    /** The shortest decimal that reads back as the same number, without exponent and without a trailing {@code .0}. */
    static String plain(double number) {
        if (number == 0) {
            return Double.compare(number, -0.0) == 0 ? "-0" : "0";
        }
        return decimal(number).toPlainString();
    }

    /** As JSON: always with a point or an exponent, which begins beyond 16 digits. */
    static String json(double number) {
        if (number == 0) {
            return Double.compare(number, -0.0) == 0 ? "-0.0" : "0.0";
        }
        BigDecimal decimal = decimal(number);
        int pointAfter = decimal.precision() - decimal.scale();
        if (pointAfter > -LEADING_ZEROS && pointAfter <= PLAIN_DIGITS) {
            String plain = decimal.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = decimal.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (number < 0 ? "-" : "") + mantissa + (pointAfter > 0 ? "e+" : "e") + (pointAfter - 1);
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros();
    }

    static double asDouble(Value number) {
        return switch (number) {
            case Value.Int whole -> whole.number().doubleValue();
            case Value.Real real -> real.number();
            case Value.Str other -> throw notNumber(other);
            case Value.Bool other -> throw notNumber(other);
            case Value.Arr other -> throw notNumber(other);
            case Value.Obj other -> throw notNumber(other);
            case Value.Null other -> throw notNumber(other);
        };
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Int || value instanceof Value.Real;
    }

    private static TemplateError notNumber(Value value) {
        return TemplateError.type("Expected a number, found " + value.kind() + ".");
    }
}
