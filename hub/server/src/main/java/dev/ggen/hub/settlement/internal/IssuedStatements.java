package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.settlement.StatementFile.Kind;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.settlement.internal.ApproveMonth.Approved;
import dev.ggen.settlement.run.SettleOutcome.Summary;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Puts a computed statement and its files into the tables, in the running transaction. */
@Component
final class IssuedStatements {
    private final Writing writing;
    private final StatementTable table;
    private final StatementFiles files;

    IssuedStatements(Writing writing, StatementTable table, StatementFiles files) {
        this.writing = writing;
        this.table = table;
        this.files = files;
    }

    StatementView keep(Approved approved, MonthRun run, Summary statement) {
        String agreement = statement.agreement();
        Path bundle = run.file(agreement, Kind.BUNDLE.ending());
        StatementText text = StatementText.parse(run.statement(agreement));
        StatementView view = text.view(
                writing.clock().now(),
                run.statementDigest(agreement),
                StatementFiles.digest(bundle).hex());
        table.insert(approved.id(), view, text.isAfterTerm());
        for (Kind kind : Kind.values()) {
            files.keep(view, kind, run.file(agreement, kind.ending()));
        }
        return view;
    }
}
