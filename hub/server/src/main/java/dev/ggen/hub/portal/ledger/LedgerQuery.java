package dev.ggen.hub.portal.ledger;

import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.platform.Refused;
import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.receipt.Finding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of a ledger page asks for, as its form sends it; empty texts ask for nothing.
 *
 * @param partner a partner's id
 * @param agreement an agreement's id
 * @param kind an account kind's word
 * @param currency an ISO code
 * @param on the day for which it counts
 * @param known the moment at which it was known, by UTC: {@code 2026-10-02T09:00}
 * @param cursor where to read on
 */
public record LedgerQuery(
        String partner, String agreement, String kind, String currency, String on, String known, String cursor) {
    static final String CURSOR = "cursor";
    private static final List<String> NAMES =
            List.of("partner", "agreement", "kind", "currency", "on", "known", CURSOR);

    /** What its form sends. */
    public static final Set<String> FILTERS =
            NAMES.stream().filter(name -> !name.equals(CURSOR)).collect(Collectors.toUnmodifiableSet());

    static LedgerQuery of(Map<String, String> asked) {
        List<String> values =
                NAMES.stream().map(name -> asked.getOrDefault(name, "").strip()).toList();
        return new LedgerQuery(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6));
    }

    AccountFilter accounts() {
        return new AccountFilter(given(partner), given(agreement), given(kind).map(LedgerQuery::kind), given(currency));
    }

    /** All kinds and currencies of who is asked for: only these sum to zero. */
    AccountFilter whole() {
        return new AccountFilter(given(partner), given(agreement), Optional.empty(), Optional.empty());
    }

    AsOf asOf() {
        try {
            return new AsOf(
                    given(on).map(LocalDate::parse),
                    given(known).map(LocalDateTime::parse).map(moment -> moment.toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            throw invalid(
                    "as-of-malformed",
                    "\"" + on + known + "\" is no day and no moment",
                    "2026-09-30, 2026-10-02T09:00");
        }
    }

    Optional<String> after() {
        return given(cursor);
    }

    public boolean isFiltering() {
        return !(partner + agreement + kind + currency + on + known).isEmpty();
    }

    /** An account's page, as of the same day and moment. */
    String account(String name) {
        String asked = Stream.of(asked("known", known), asked("on", on))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return "/ledger/accounts/" + encoded(name) + (asked.isEmpty() ? "" : "?" + asked);
    }

    private static Optional<String> asked(String name, String value) {
        return given(value).map(some -> name + "=" + encoded(some));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<String> given(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static AccountKind kind(String word) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "account-kind-unknown",
                        "there is no kind of account called \"" + word + "\"",
                        Arrays.stream(AccountKind.values())
                                .map(AccountKind::word)
                                .collect(Collectors.joining(", "))));
    }

    private static Refused invalid(String id, String message, String allowed) {
        return Refused.invalid(List.of(Finding.red(id, message).withAllowed(allowed)));
    }
}
