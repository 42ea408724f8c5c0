package dev.ggen.hub.settlement.web;

import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.partner.settlement.LineState;
import java.util.Optional;

/**
 * What a line of an earlier month comes to now, less what was posted for it. Amounts are what the partner owes; negative when the vendor owes.
 *
 * @param month the earlier month
 * @param line the id of its line
 * @param reason {@code rows}, {@code counted}, {@code clawback} or {@code terms}
 * @param state {@code due}, {@code held} or {@code disputed}, as its line is; left out before it was posted
 */
record AdjustedJson(
        String month,
        String line,
        String reason,
        MoneyJson posted,
        MoneyJson now,
        MoneyJson owedToVendor,
        Optional<String> state) {
    static AdjustedJson of(Adjusted adjusted) {
        return new AdjustedJson(
                adjusted.month().toString(),
                adjusted.line(),
                adjusted.reason(),
                MoneyJson.of(adjusted.posted()),
                MoneyJson.of(adjusted.now()),
                MoneyJson.of(adjusted.owedToVendor()),
                adjusted.state().map(LineState::word));
    }
}
