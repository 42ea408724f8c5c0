package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.ledger.LineStates;
import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.partner.settlement.LineState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Statements in lists, each with the gravest state of its lines; every call joins the running transaction. */
@Component
final class StatementRows {
    private static final int READ_AT_ONCE = 200;

    /** Looking for a rare state ends here; the cursor goes on. */
    private static final int MOST_READS = 50;

    private final StatementTable table;
    private final LineStates states;

    StatementRows(StatementTable table, LineStates states) {
        this.table = table;
        this.states = states;
    }

    Slice<StatementRow> page(Viewer viewer, StatementFilter filter, Optional<String> cursor, int size) {
        Map<String, List<LineStep>> stopped = new HashMap<>();
        List<StatementRow> found = new ArrayList<>();
        Optional<String> from = cursor;
        for (int read = 0; read < MOST_READS; read++) {
            List<StatementView> some = table.page(filter, from, READ_AT_ONCE);
            some.stream()
                    .map(statement -> row(viewer, statement, stopped))
                    .filter(row -> filter.state().isEmpty() || filter.state().get() == row.state())
                    .limit(size + 1L - found.size())
                    .forEach(found::add);
            if (found.size() > size || some.size() < READ_AT_ONCE) {
                return Slice.of(found, size, row -> StatementTable.key(row.statement()));
            }
            from = Optional.of(Cursor.write(StatementTable.key(some.getLast())));
        }
        return new Slice<>(found, from);
    }

    private StatementRow row(Viewer viewer, StatementView statement, Map<String, List<LineStep>> stopped) {
        LineState state =
                stopped.computeIfAbsent(statement.agreement(), agreement -> states.stopped(viewer, agreement)).stream()
                        .filter(step -> StatementText.isOf(step.line(), statement.month()))
                        .map(LineStep::state)
                        .max(Comparator.naturalOrder())
                        .orElse(LineState.DUE);
        return new StatementRow(statement, state);
    }
}
