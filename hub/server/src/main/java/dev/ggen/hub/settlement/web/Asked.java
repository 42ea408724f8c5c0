package dev.ggen.hub.settlement.web;

import dev.ggen.hub.platform.Refused;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import java.time.YearMonth;
import java.util.List;

/** What callers write into addresses. */
final class Asked {
    private Asked() {}

    static YearMonth month(String text) {
        try {
            return Period.parse(text).month();
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(List.of(Finding.red("month-malformed", "\"" + text + "\" is no month")
                    .withAllowed("a month such as 2026-09")));
        }
    }
}
