package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.ledger.LineStates;
import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementOrder;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.partner.settlement.LineState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Statements in lists, each with the gravest state of its lines; every call joins the running transaction. */
@Component
final class StatementRows {
    private static final int READ_AT_ONCE = 200;

    /** Looking for a rare state ends here; the cursor goes on. */
    private static final int MOST_READS = 50;

    private final StatementTable table;
    private final StatementFiles files;
    private final LineStates states;

    StatementRows(StatementTable table, StatementFiles files, LineStates states) {
        this.table = table;
        this.files = files;
        this.states = states;
    }

    Slice<StatementRow> page(
            Viewer viewer, StatementFilter filter, StatementOrder order, Optional<String> cursor, int size) {
        KeyOrder<StatementView> keys = StatementOrders.of(order);
        List<StatementRow> found = new ArrayList<>();
        Optional<String> from = cursor;
        for (int read = 0; read < MOST_READS; read++) {
            List<StatementView> some = table.page(viewer.partner(), filter, keys, from, atOnce(filter, size));
            Map<String, List<LineStep>> stopped = stopped(viewer, some);
            some.stream()
                    .map(statement -> row(statement, stopped))
                    .filter(row -> filter.state().isEmpty() || filter.state().get() == row.state())
                    .limit(size + 1L - found.size())
                    .forEach(found::add);
            if (found.size() > size || some.size() < atOnce(filter, size)) {
                return Slice.of(found, size, row -> keys.key(row.statement()));
            }
            from = Optional.of(Cursor.write(keys.key(some.getLast())));
        }
        return new Slice<>(found, from);
    }

    /** Whoever asks for a state may have to look at many that don't have it. */
    private static int atOnce(StatementFilter filter, int size) {
        return filter.state().isEmpty() ? size + 1 : READ_AT_ONCE;
    }

    /** By agreement, in one question however many there are. */
    private Map<String, List<LineStep>> stopped(Viewer viewer, List<StatementView> statements) {
        Set<String> agreements =
                statements.stream().map(StatementView::agreement).collect(Collectors.toSet());
        return agreements.isEmpty()
                ? Map.of()
                : states.stopped(viewer, agreements).stream().collect(Collectors.groupingBy(LineStep::agreement));
    }

    private StatementRow row(StatementView statement, Map<String, List<LineStep>> stopped) {
        List<LineStep> ofAgreement = stopped.getOrDefault(statement.agreement(), List.of());
        Predicate<LineStep> isItsOwn = step -> StatementText.isOf(step.line(), statement.month());
        Set<String> adjusted = ofAgreement.stream().allMatch(isItsOwn) ? Set.of() : adjusted(statement);
        LineState state = ofAgreement.stream()
                .filter(isItsOwn.or(step -> adjusted.contains(step.line())))
                .map(LineStep::state)
                .max(Comparator.naturalOrder())
                .orElse(LineState.DUE);
        return new StatementRow(statement, state);
    }

    /** The lines of months before that it adjusts; read only where one of the agreement's is held or disputed. */
    private Set<String> adjusted(StatementView statement) {
        return StatementText.parse(files.json(statement.agreement(), statement.month())).adjustments().stream()
                .map(Adjusted::line)
                .collect(Collectors.toSet());
    }
}
