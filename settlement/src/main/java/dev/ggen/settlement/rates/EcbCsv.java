package dev.ggen.settlement.rates;

import dev.ggen.settlement.report.Shown;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ECB's CSV: a head of {@code Date} and currency codes, then a line for each day with how much of each currency one euro is worth, or {@code N/A}.
 *
 * <p>Lines end in LF or CRLF, and mostly in a comma; fields may have blanks around them. Days may stand in any order.
 */
final class EcbCsv {
    private static final int LONGEST_LINE = 8192;

    private final SaidRates said;

    private EcbCsv(SaidRates said) {
        this.said = said;
    }

    static void read(SaidRates said, byte[] bytes) {
        new EcbCsv(said).read(bytes);
    }

    private void read(byte[] bytes) {
        List<String> text = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (text.isEmpty()) {
            throw said.refused("rates-head", 1, "is empty", "a head such as Date,USD,JPY, and a line for each day");
        }
        List<String> currencies = currencies(fields(text.getFirst(), 1));
        for (int i = 1; i < text.size(); i++) {
            day(fields(text.get(i), i + 1), currencies, i + 1);
        }
        if (said.isEmpty()) {
            throw said.refused("rates-head", 1, "has a head and no day", "a line for each day");
        }
    }

    /** The fields of a line, blanks around them and an empty one after the last comma left out. */
    private List<String> fields(String line, int number) {
        if (line.length() > LONGEST_LINE) {
            throw said.refused(
                    "rates-line", number, "has a line of " + line.length() + " characters", "at most " + LONGEST_LINE);
        }
        List<String> fields =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        return fields.size() > 1 && fields.getLast().isEmpty() ? fields.subList(0, fields.size() - 1) : fields;
    }

    private List<String> currencies(List<String> head) {
        String first = head.getFirst().replace("\uFEFF", "");
        if (!first.equals("Date") || head.size() < 2 || head.size() > SaidRates.MOST_CURRENCIES + 1) {
            throw said.refused(
                    "rates-head",
                    1,
                    "begins with " + Shown.value(String.join(",", head)),
                    "Date and then 1 to " + SaidRates.MOST_CURRENCIES + " currency codes, as in Date,USD,JPY,");
        }
        List<String> currencies = head.subList(1, head.size());
        Set<String> known = new HashSet<>();
        for (String currency : currencies) {
            said.requireCurrency(currency, "has a column " + Shown.value(currency), 1);
            if (!known.add(currency)) {
                throw said.refused("rates-currency", 1, "has two columns " + currency, "one column for each currency");
            }
        }
        return currencies;
    }

    private void day(List<String> fields, List<String> currencies, int line) {
        LocalDate day = said.day(fields.getFirst(), line);
        if (fields.size() != currencies.size() + 1) {
            throw said.refused(
                    "rates-line",
                    line,
                    "has " + (fields.size() - 1) + " rates on " + day + " and " + currencies.size() + " currencies",
                    "a rate or N/A for each currency of the head");
        }
        said.begin(day, line);
        for (int i = 0; i < currencies.size(); i++) {
            said.rate(day, currencies.get(i), fields.get(i + 1), line);
        }
    }
}
