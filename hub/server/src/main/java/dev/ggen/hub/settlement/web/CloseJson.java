package dev.ggen.hub.settlement.web;

import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.HeldAgreement;
import dev.ggen.hub.settlement.ProposedStatement;
import dev.ggen.receipt.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A run of a close as callers read it; {@code digest} is what an approval says it has seen. */
record CloseJson(
        UUID id,
        String month,
        int run,
        String state,
        String preparedBy,
        Instant preparedAt,
        Optional<String> digest,
        UUID job,
        List<Finding> findings,
        List<Proposed> proposed,
        List<HeldAgreement> held,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        Optional<Instant> postedAt) {
    /** What would be posted for an agreement. */
    record Proposed(
            String agreement,
            String partner,
            String statementDigest,
            MoneyJson owedToVendor,
            MoneyJson paidToVendor,
            String dueOn,
            Optional<String> before,
            Optional<MoneyJson> owedBefore,
            List<AdjustedJson> adjustments,
            List<Side> entries,
            List<Finding> findings) {}

    /** One side of a booking: debit positive, credit negative. */
    record Side(String account, String source, MoneyJson amount) {}

    static CloseJson of(CloseView close) {
        return new CloseJson(
                close.id(),
                close.month().toString(),
                close.run(),
                close.state().word(),
                close.preparedBy(),
                close.preparedAt(),
                close.digest(),
                close.job(),
                close.findings(),
                close.proposed().stream().map(CloseJson::of).toList(),
                close.held(),
                close.decidedBy(),
                close.decidedAt(),
                close.reason(),
                close.postedAt());
    }

    private static Proposed of(ProposedStatement statement) {
        return new Proposed(
                statement.agreement(),
                statement.partner(),
                statement.digest(),
                MoneyJson.of(statement.owedToVendor()),
                MoneyJson.of(statement.paidToVendor()),
                statement.dueOn().toString(),
                statement.before().map(Object::toString),
                statement.owedBefore().map(MoneyJson::of),
                statement.adjustments().stream().map(AdjustedJson::of).toList(),
                statement.entries().stream()
                        .map(entry -> new Side(entry.account(), entry.source(), MoneyJson.of(entry.amount())))
                        .toList(),
                statement.findings());
    }
}
