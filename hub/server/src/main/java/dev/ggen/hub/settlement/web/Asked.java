package dev.ggen.hub.settlement.web;

import dev.ggen.hub.platform.Refused;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What callers write into addresses. */
final class Asked {
    private Asked() {}

    /** A word out of some; one that is misspelt must not be taken for none. */
    static <T> T word(String name, String given, Function<String, Optional<T>> known, String allowed) {
        return known.apply(given)
                .orElseThrow(() -> new Refused(
                        Refused.Kind.MALFORMED,
                        Finding.red("parameter-unusable", name + " can't be \"" + given + "\"")
                                .withAllowed(allowed)));
    }

    static YearMonth month(String text) {
        try {
            return Period.parse(text).month();
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(List.of(Finding.red("month-malformed", "\"" + text + "\" is no month")
                    .withAllowed("a month such as 2026-09")));
        }
    }
}
