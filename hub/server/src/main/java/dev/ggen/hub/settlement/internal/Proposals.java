package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.settlement.ProposedStatement;
import dev.ggen.hub.settlement.ProposedStatement.LineChange;
import dev.ggen.hub.settlement.ProposedStatement.PlannedEntry;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.tables.settlement.tables.records.CloseAgreementRecord;
import dev.ggen.partner.money.Amount;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** What a run would post for an agreement, beside what was posted last; every call joins the running transaction. */
@Component
final class Proposals {
    private final StatementTable statements;
    private final StatementFiles files;

    Proposals(StatementTable statements, StatementFiles files) {
        this.statements = statements;
        this.files = files;
    }

    ProposedStatement of(CloseAgreementRecord agreement, YearMonth month) {
        StatementText text = StatementText.parse(agreement.getStatement());
        Optional<StatementView> before = statements.before(agreement.getAgreement(), month);
        StatementView view = text.view(Instant.EPOCH, agreement.getStatementDigest(), "");
        return new ProposedStatement(
                view.agreement(),
                view.partner(),
                view.partnerName(),
                view.statementDigest(),
                view.owedToVendor(),
                view.paidToVendor(),
                view.dueOn(),
                before.map(StatementView::month),
                before.map(StatementView::owedToVendor),
                changes(text, before.map(this::text)),
                text.adjustments(),
                entries(agreement),
                text.findings());
    }

    private StatementText text(StatementView statement) {
        return StatementText.parse(files.json(statement.agreement(), statement.month()));
    }

    /** By clause and stream: segments of a month belong to one line here. */
    private static List<LineChange> changes(StatementText now, Optional<StatementText> before) {
        Map<String, StatementText.Line> then = new LinkedHashMap<>();
        before.ifPresent(text -> text.byClause().forEach(then::put));
        List<LineChange> changes = new ArrayList<>();
        now.byClause().forEach((clause, line) -> {
            StatementText.Line last = then.remove(clause);
            changes.add(new LineChange(
                    clause,
                    line.stream(),
                    line.sentence(),
                    Optional.of(line.owedToVendor()),
                    Optional.ofNullable(last).map(StatementText.Line::owedToVendor)));
        });
        then.forEach((clause, line) -> changes.add(new LineChange(
                clause, line.stream(), line.sentence(), Optional.empty(), Optional.of(line.owedToVendor()))));
        return changes;
    }

    private static List<PlannedEntry> entries(CloseAgreementRecord agreement) {
        List<PlannedEntry> planned = new ArrayList<>();
        for (JsonFields entry : JsonFields.items(JsonColumn.read(agreement.getEntries()))) {
            for (JsonFields posting : entry.list("postings")) {
                planned.add(new PlannedEntry(
                        posting.text("account"),
                        entry.text("source"),
                        Amount.ofMinor(posting.number("amountMinor"), CurrencyUnit.of(posting.text("currency")))));
            }
        }
        return planned;
    }
}
