package dev.ggen.hub.ledger.web;

import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.platform.Refused;
import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters of a question to the books; what can't be read is refused with what can. */
record Asked(Map<String, String> parameters) {
    /** No book goes further, and no database much. */
    private static final int LAST_YEAR = 9999;

    AccountFilter accounts() {
        return new AccountFilter(
                given("partner"), given("agreement"), read("kind", Asked::kind, kinds()), given("currency"));
    }

    EntryFilter entries() {
        return new EntryFilter(
                accounts(),
                given("account"),
                given("line"),
                read("period", Period::parse, "a month such as 2026-09"),
                Optional.empty());
    }

    AsOf asOf() {
        return new AsOf(
                read("effectiveOn", Asked::day, "a day such as 2026-09-30"),
                read("recordedAt", Asked::moment, "a moment such as 2026-10-02T09:00:00Z"));
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(text);
        }
        return day;
    }

    private static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        day(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return moment;
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    private <T> Optional<T> read(String name, Function<String, T> reading, String allowed) {
        try {
            return Optional.ofNullable(parameters.get(name)).map(reading);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused(
                    Refused.Kind.MALFORMED,
                    Finding.red("parameter-unusable", name + " can't be used").withAllowed(allowed));
        }
    }

    private static AccountKind kind(String word) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static String kinds() {
        return Arrays.stream(AccountKind.values()).map(AccountKind::word).collect(Collectors.joining(", "));
    }
}
