package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.Refused;
import dev.ggen.partner.settlement.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Addresses of these pages, written and read. */
final class Addresses {
    static final String REPORTS = "/reports";
    static final String RATES = REPORTS + "/rates";
    static final String MONTHS = "/months";
    static final String STATEMENTS = "/statements";
    static final String CENTS = "/statements/cents";

    private Addresses() {}

    static String report(UUID id) {
        return REPORTS + "/" + id;
    }

    static String rates(UUID file) {
        return RATES + "/" + file;
    }

    static String month(YearMonth month) {
        return MONTHS + "/" + month;
    }

    static String close(YearMonth month) {
        return month(month) + "/close";
    }

    static String statement(String agreement, YearMonth month) {
        return STATEMENTS + "/" + agreement + "/" + month;
    }

    static String line(String agreement, YearMonth month, int line) {
        return statement(agreement, month) + "/lines/" + line;
    }

    /** Every cent of a row, a customer, a clause or a rate. */
    static String cents(String agreement, String kind, String name) {
        return CENTS + "?agreement=" + encoded(agreement) + "&kind=" + kind + "&name=" + encoded(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static YearMonth readMonth(String text) {
        return filter(text).orElseThrow(() -> Refused.notFound("a month " + text));
    }

    /** A filter's month; empty for none, and for what is none. */
    static Optional<YearMonth> filter(String text) {
        try {
            return Optional.of(Period.parse(text).month());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static UUID readId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound(text);
        }
    }
}
