package dev.ggen.generator.template;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The C library's format of dates, in its English (POSIX) form: {@code %d %B %Y}. */
final class Strftime {
    private static final Pattern FIELD = Pattern.compile(
            "(?<padding>[-_0]?+)(?<style>:{1,3}+(?=z)|\\.?+[369](?=f)|\\.(?=f)|)(?<letter>.)", Pattern.DOTALL);
    private static final int NANO_DIGITS = 9;

    private final ZonedDateTime time;
    private final Arguments arguments;

    private Strftime(ZonedDateTime time, Arguments arguments) {
        this.time = time;
        this.arguments = arguments;
    }

    static String format(String format, ZonedDateTime time, Arguments arguments) {
        return new Strftime(time, arguments).format(format);
    }

    private String format(String format) {
        Output out = new Output(arguments.meter());
        int at = 0;
        while (at < format.length()) {
            char one = format.charAt(at++);
            if (one != '%') {
                out.add(one);
                continue;
            }
            Matcher field = FIELD.matcher(format).region(at, format.length());
            if (!field.lookingAt()) {
                throw unknown(format.substring(at - 1));
            }
            out.add(field(field));
            at = field.end();
        }
        return out.toString();
    }

    private String field(Matcher field) {
        char letter = field.group("letter").charAt(0);
        String style = field.group("style");
        if (style.isEmpty()) {
            String padding = field.group("padding");
            return field(letter, padding.isEmpty() ? ' ' : padding.charAt(0));
        }
        return style.startsWith(":") ? offset(style.length()) : fraction(style);
    }

    /** Of a second: cut to a number of digits, or with {@code %.f} as many groups of three as it has. */
    private String fraction(String style) {
        String digits = number(time.getNano(), NANO_DIGITS, ' ', '0');
        String point = style.startsWith(".") ? "." : "";
        String wanted = style.substring(point.length());
        if (!wanted.isEmpty()) {
            return point + digits.substring(0, Integer.parseInt(wanted));
        }
        String significant = digits.replaceFirst("(000)++$", "");
        return significant.isEmpty() ? "" : point + significant;
    }

    private TemplateError unknown(String field) {
        return arguments.refuse("knows no `" + field + "` in a `format`.");
    }

    private String field(char letter, char padding) {
        return switch (letter) {
            case 'Y' -> year(time.getYear(), padding);
            case 'C' -> number(Math.floorDiv(time.getYear(), 100), 2, padding, '0');
            case 'y' -> number(Math.floorMod(time.getYear(), 100), 2, padding, '0');
            case 'm' -> number(time.getMonthValue(), 2, padding, '0');
            case 'd' -> number(time.getDayOfMonth(), 2, padding, '0');
            case 'e' -> number(time.getDayOfMonth(), 2, padding, ' ');
            case 'j' -> number(time.getDayOfYear(), 3, padding, '0');
            case 'H' -> number(time.getHour(), 2, padding, '0');
            case 'k' -> number(time.getHour(), 2, padding, ' ');
            case 'I' -> number(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, padding, '0');
            case 'l' -> number(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, padding, ' ');
            case 'M' -> number(time.getMinute(), 2, padding, '0');
            case 'S' -> number(time.getSecond(), 2, padding, '0');
            case 'f' -> number(time.getNano(), 9, padding, '0');
            case 's' -> Long.toString(time.toEpochSecond());
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'V' -> number(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, padding, '0');
            case 'U' -> number(week(time.getDayOfWeek().getValue() % 7), 2, padding, '0');
            case 'W' -> number(week(time.getDayOfWeek().getValue() - 1), 2, padding, '0');
            case 'G' -> year(time.get(IsoFields.WEEK_BASED_YEAR), padding);
            case 'g' -> number(Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100), 2, padding, '0');
            case 'q' -> Integer.toString(time.get(IsoFields.QUARTER_OF_YEAR));
            default -> words(letter);
        };
    }

    /** Weeks of the year that have begun, the days before the first whole one being week 0. */
    private int week(int daysSinceItBegan) {
        return (time.getDayOfYear() - 1 + 7 - daysSinceItBegan) / 7;
    }

    private static String year(int year, char padding) {
        String sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return sign + number(Math.abs(year), 4, padding, '0');
    }

    private String words(char letter) {
        return switch (letter) {
            case 'B' -> monthName();
            case 'b', 'h' -> monthName().substring(0, 3);
            case 'A' -> dayName();
            case 'a' -> dayName().substring(0, 3);
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'F' -> format("%Y-%m-%d");
            case 'D', 'x' -> format("%m/%d/%y");
            case 'T', 'X' -> format("%H:%M:%S");
            case 'R' -> format("%H:%M");
            case 'r' -> format("%I:%M:%S %p");
            case 'v' -> format("%e-%b-%Y");
            case 'c' -> format("%a %b %e %H:%M:%S %Y");
            case 'z' -> offset(0);
            case 'Z' -> time.getZone().equals(ZoneOffset.UTC) ? "UTC" : offset(1);
            case '+' -> format("%Y-%m-%dT%H:%M:%S%.f%:z");
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> throw unknown("%" + letter);
        };
    }

    private String monthName() {
        return capitalized(time.getMonth().name());
    }

    private String dayName() {
        return capitalized(time.getDayOfWeek().name());
    }

    private static String capitalized(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String number(int number, int width, char padding, char standard) {
        String digits = Integer.toString(number);
        if (padding == '-') {
            return digits;
        }
        char fill = padding == '_' ? ' ' : padding == '0' ? '0' : standard;
        return Character.toString(fill).repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** Without colon, with one, with seconds as well, or hours alone. */
    private String offset(int colons) {
        int seconds = Math.abs(time.getOffset().getTotalSeconds());
        String sign = time.getOffset().getTotalSeconds() < 0 ? "-" : "+";
        String hours = sign + number(seconds / 3600, 2, ' ', '0');
        String minutes = number(seconds / 60 % 60, 2, ' ', '0');
        return switch (colons) {
            case 0 -> hours + minutes;
            case 1 -> hours + ":" + minutes;
            case 2 -> hours + ":" + minutes + ":" + number(seconds % 60, 2, ' ', '0');
            default -> hours;
        };
    }
}
