package dev.ggen.hub.settlement.web;

import dev.ggen.hub.settlement.StatementView;
import java.time.Instant;

/** An issued statement in a line, as callers read it. */
record StatementJson(
        String agreement,
        String month,
        String partner,
        int lines,
        MoneyJson owedToVendor,
        MoneyJson paidToVendor,
        String dueOn,
        int findings,
        Instant issuedAt,
        Instant postedAt,
        String statementDigest,
        String bundleDigest) {
    static StatementJson of(StatementView view) {
        return new StatementJson(
                view.agreement(),
                view.month().toString(),
                view.partner(),
                view.lines(),
                MoneyJson.of(view.owedToVendor()),
                MoneyJson.of(view.paidToVendor()),
                view.dueOn().toString(),
                view.findings(),
                view.issuedAt(),
                view.postedAt(),
                view.statementDigest(),
                view.bundleDigest());
    }
}
