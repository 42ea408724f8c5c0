package dev.ggen.generator.template;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The C library's format of dates, in its English (POSIX) form: {@code %d %B %Y}. */
final class Strftime {
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
            int letter = at;
            char padding = letter < format.length() ? format.charAt(letter) : ' ';
            boolean padded = padding == '-' || padding == '_' || padding == '0';
            letter += padded ? 1 : 0;
            boolean colon = letter < format.length() && format.charAt(letter) == ':';
            letter += colon ? 1 : 0;
            if (letter >= format.length()) {
                throw unknown(format.substring(at - 1));
            }
            out.add(field(format.charAt(letter), padded ? padding : ' ', colon));
            at = letter + 1;
        }
        return out.toString();
    }

    private TemplateError unknown(String field) {
        return arguments.refuse("knows no `" + field + "` in a `format`.");
    }

    private String field(char letter, char padding, boolean colon) {
        return switch (letter) {
            case 'Y' -> Integer.toString(time.getYear());
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
            case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
            default -> words(letter, colon);
        };
    }

    private String words(char letter, boolean colon) {
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
            case 'z' -> offset(colon);
            case 'Z' -> time.getOffset().getTotalSeconds() == 0 ? "UTC" : offset(true);
            case '+' -> format("%Y-%m-%dT%H:%M:%S") + offset(true);
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

    private String offset(boolean colon) {
        int minutes = Math.abs(time.getOffset().getTotalSeconds()) / 60;
        return (time.getOffset().getTotalSeconds() < 0 ? "-" : "+")
                + number(minutes / 60, 2, ' ', '0')
                + (colon ? ":" : "")
                + number(minutes % 60, 2, ' ', '0');
    }
}
