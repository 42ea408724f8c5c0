package dev.ggen.settlement.rates;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.TargetDays;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.Shown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file of rates says, taken in day by day: in whatever form it says it, a day, a currency and a rate are held to the same. */
final class SaidRates {
    static final int MOST_CURRENCIES = 199;

    /** Three times what the ECB has published since 1999. */
    private static final int MOST_RATES = 1_000_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final Pattern RATE = Pattern.compile("(0|[1-9][0-9]{0,9})([.][0-9]{1,10})?");
    private static final String ALLOWED_RATE = "a number above 0 such as 1.1583, or N/A";
    private static final String AS_PUBLISHED =
            "give the file as the ECB publishes it, from its page on euro foreign exchange reference rates: eurofxref-hist as ZIP, CSV or XML";
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.equals(ReferenceRate.EURO))
            .collect(Collectors.toUnmodifiableSet());
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private final String shown;
    private final List<ReferenceRate> rates = new ArrayList<>();
    private final SortedMap<LocalDate, Integer> lines = new TreeMap<>();

    /** @param shown how findings name the file */
    SaidRates(String shown) {
        this.shown = shown;
    }

    void requireSize(int bytes) {
        if (bytes > EcbFormat.LARGEST_FILE_BYTES) {
            throw refused("rates-file-large", 1, "has " + bytes + " bytes", "at most " + EcbFormat.LARGEST_FILE_BYTES);
        }
    }

    void requireUnpackedSize(int bytes) {
        if (bytes > EcbFormat.LARGEST_FILE_BYTES) {
            throw refused(
                    "rates-file-large",
                    1,
                    "has more than " + EcbFormat.LARGEST_FILE_BYTES + " bytes once it is unpacked",
                    "at most " + EcbFormat.LARGEST_FILE_BYTES);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** A day as {@code 2026-11-27} or {@code 27 November 2026}. */
    LocalDate day(String text, int line) {
        return date(text)
                .orElseThrow(() -> refused(
                        "rates-day",
                        line,
                        "has the day " + Shown.value(text),
                        "a day of the calendar from " + FIRST_DAY + " on, as 2026-11-27 or 27 November 2026"));
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter form : List.of(ISO, IN_WORDS)) {
            try {
                return Optional.of(LocalDate.parse(text, form))
                        .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
            } catch (DateTimeException e) {
                // the other form
            }
        }
        return Optional.empty();
    }

    /** Goes on to a day, which must be a new one. */
    void begin(LocalDate day, int line) {
        Integer earlier = lines.putIfAbsent(day, line);
        if (earlier != null) {
            throw refused(
                    "rates-day-twice", line, "has " + day + " twice, first in line " + earlier, "one line for a day");
        }
    }

    void requireCurrency(String code, String what, int line) {
        if (!CURRENCIES.contains(code)) {
            throw refused("rates-currency", line, what, "the ISO 4217 code of a currency other than the euro");
        }
    }

    void rate(LocalDate day, String currency, String text, int line) {
        Optional<BigDecimal> perEuro = perEuro(currency, text, line);
        if (perEuro.isPresent() && TargetDays.isClosed(day)) {
            throw refused(
                    "rates-closed-day",
                    line,
                    "has a rate of " + day + ", on which the ECB publishes none",
                    "days on which TARGET is open: no weekends, no 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December");
        }
        add(new ReferenceRate(day, currency, perEuro));
    }

    /** Says that none was published. */
    void none(LocalDate day, String currency) {
        add(new ReferenceRate(day, currency, Optional.empty()));
    }

    private void add(ReferenceRate rate) {
        if (rates.size() == MOST_RATES) {
            throw refused("rates-file-large", 1, "has more than " + MOST_RATES + " rates", "at most " + MOST_RATES);
        }
        rates.add(rate);
    }

    private Optional<BigDecimal> perEuro(String currency, String text, int line) {
        if (text.equals(ReferenceRate.NOT_PUBLISHED)) {
            return Optional.empty();
        }
        Optional<BigDecimal> rate = Optional.of(text)
                .filter(each -> RATE.matcher(each).matches())
                .map(BigDecimal::new)
                .filter(each -> each.signum() > 0);
        if (rate.isEmpty()) {
            throw refused("rates-rate", line, "has " + Shown.value(text) + " for " + currency, ALLOWED_RATE);
        }
        return rate;
    }

    FindingsException refused(String id, int line, String what, String allowed) {
        return new FindingsException(Finding.red(id, shown + " " + what, Place.ofLine(shown, line, ""))
                .withAllowed(allowed)
                .withHint(AS_PUBLISHED));
    }

    RateFile file(String name, Digest digest) {
        return new RateFile(name, shown, digest, rates, lines);
    }
}
