package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.ledger.LineStates;
import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.EveryCent;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementOrder;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.partner.settlement.LineId;
import dev.ggen.settlement.explain.SourceRows;
import dev.ggen.settlement.touched.Subject;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Issued statements in the database. */
@Component
final class StoredStatements implements Statements {
    private final Transactions transactions;
    private final StatementTable table;
    private final StatementFiles files;
    private final StatementRows rows;
    private final BundleRows bundles;
    private final LineStates states;

    StoredStatements(
            Transactions transactions,
            StatementTable table,
            StatementFiles files,
            StatementRows rows,
            BundleRows bundles,
            LineStates states) {
        this.transactions = transactions;
        this.table = table;
        this.files = files;
        this.rows = rows;
        this.bundles = bundles;
        this.states = states;
    }

    @Override
    public Slice<StatementRow> page(
            Viewer viewer, StatementFilter filter, StatementOrder order, Optional<String> cursor, int size) {
        viewer.require(Permission.STATEMENT_READ);
        return transactions.read(viewer, () -> rows.page(viewer, filter, order, cursor, size));
    }

    @Override
    public StatementSheet statement(Viewer viewer, String agreement, YearMonth month) {
        viewer.require(Permission.STATEMENT_READ);
        return transactions.read(viewer, () -> {
            StatementView view = find(agreement, month);
            StatementText text = StatementText.parse(files.json(agreement, month));
            Map<String, List<LineStep>> steps = states.histories(
                    viewer,
                    Stream.concat(
                                    text.lines().stream().map(LineId::name),
                                    text.adjustments().stream().map(Adjusted::line))
                            .distinct()
                            .toList());
            return new StatementSheets(text, steps).sheet(view, files.of(agreement, month));
        });
    }

    private StatementView find(String agreement, YearMonth month) {
        return table.find(agreement, month)
                .orElseThrow(() -> Refused.notFound("a statement " + agreement + "/" + month));
    }

    @Override
    public SourceRows rows(Viewer viewer, String agreement, YearMonth month, int line, long from, int most) {
        String id = line(viewer, new LineOf(agreement, month, line));
        return bundles.rows(viewer, file(viewer, agreement, month, StatementFile.Kind.BUNDLE), id, from, most);
    }

    @Override
    public EveryCent everyCent(Viewer viewer, String agreement, Subject subject) {
        StatementFilter filter =
                new StatementFilter(Optional.empty(), Optional.of(agreement), Optional.empty(), Optional.empty());
        Slice<StatementRow> newest =
                page(viewer, filter, StatementOrder.NEWEST, Optional.empty(), EveryCent.MOST_STATEMENTS);
        if (newest.items().isEmpty()) {
            throw Refused.notFound("a statement of " + agreement);
        }
        List<StatementFile> found = newest.items().stream()
                .map(row -> file(viewer, agreement, row.statement().month(), StatementFile.Kind.BUNDLE))
                .toList();
        return new EveryCent(
                bundles.touched(viewer, found, subject, EveryCent.MOST_ROWS),
                newest.nextCursor().isPresent());
    }

    @Override
    public StatementFile file(Viewer viewer, String agreement, YearMonth month, StatementFile.Kind kind) {
        viewer.require(Permission.STATEMENT_READ);
        return transactions.read(
                viewer,
                () -> files.find(agreement, month, kind)
                        .orElseThrow(() -> Refused.notFound("a statement " + agreement + "/" + month)));
    }

    @Override
    public void write(Viewer viewer, StatementFile file, OutputStream out) {
        viewer.require(Permission.STATEMENT_READ);
        files.write(viewer, file, out);
    }

    @Override
    public LineStep hold(Viewer viewer, CommandId command, LineOf line, String reason) {
        viewer.require(Permission.STATEMENT_HOLD);
        return states.hold(viewer, command, line(viewer, line), reason);
    }

    @Override
    public LineStep release(Viewer viewer, CommandId command, LineOf line, String reason) {
        viewer.require(viewer.partner().isPresent() ? Permission.STATEMENT_DISPUTE : Permission.STATEMENT_HOLD);
        return states.release(viewer, command, line(viewer, line), reason);
    }

    @Override
    public LineStep dispute(Viewer viewer, CommandId command, LineOf line, String reason) {
        viewer.require(Permission.STATEMENT_DISPUTE);
        return states.dispute(viewer, command, line(viewer, line), reason);
    }

    private String line(Viewer viewer, LineOf line) {
        viewer.require(Permission.STATEMENT_READ);
        return transactions.read(viewer, () -> {
            find(line.agreement(), line.month());
            return StatementText.parse(files.json(line.agreement(), line.month())).lines().stream()
                    .skip(Math.max(0, line.ordinal() - 1L))
                    .findFirst()
                    .filter(any -> line.ordinal() >= 1)
                    .orElseThrow(() -> Refused.notFound("line " + line.ordinal()))
                    .name();
        });
    }
}
