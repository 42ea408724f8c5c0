package dev.ggen.hub.kill;

import dev.ggen.hub.Hub;
import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.Leaf;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands in a hub after its work, line by line, without the times at which it was done. */
final class Outcome {
    private static final Viewer READER = YearOfWork.person("Rae");

    private Outcome() {}

    static List<String> of(Hub.Running hub) {
        List<String> lines = new ArrayList<>();
        hub.part(Months.class)
                .list(READER)
                .forEach(month -> lines.add("month " + month.month() + " " + month.state() + " " + month.statements()));
        statements(hub.part(Statements.class), lines);
        books(hub.part(Ledger.class), lines);
        log(hub.part(Evidence.class), lines);
        return lines;
    }

    private static void statements(Statements statements, List<String> lines) {
        for (StatementRow row : all(cursor -> statements.page(READER, StatementFilter.ALL, cursor, Slice.MOST))) {
            String agreement = row.statement().agreement();
            StatementFile bundle =
                    statements.file(READER, agreement, row.statement().month(), StatementFile.Kind.BUNDLE);
            lines.add("statement " + bundle.name() + " " + bundle.sha256() + " " + row.state());
        }
    }

    private static void books(Ledger ledger, List<String> lines) {
        List<BookedEntry> entries =
                all(cursor -> ledger.entries(READER, EntryFilter.ALL, AsOf.NOW, cursor, Slice.MOST));
        entries.stream()
                .map(entry -> "entry " + entry.booking().name() + " " + entry.ordinal() + " "
                        + entry.account().name() + " " + entry.amount().minor() + " "
                        + entry.booking().effectiveOn())
                .sorted()
                .forEach(lines::add);
        ledger.trial(READER, AccountFilter.ALL, AsOf.NOW)
                .forEach(line -> lines.add("balance " + line.kind() + " "
                        + line.debit().minor() + " " + line.credit().minor()));
    }

    private static void log(Evidence evidence, List<String> lines) {
        List<Leaf> leaves = all(cursor -> evidence.leaves(READER, Optional.empty(), cursor, Slice.MOST));
        for (Leaf leaf : leaves.reversed()) {
            boolean holds = evidence.inclusion(READER, leaf.index()).holds();
            lines.add("leaf " + leaf.index() + " " + leaf.subject() + " "
                    + leaf.digest().hex() + " " + holds);
        }
    }

    private static <T> List<T> all(Function<Optional<String>, Slice<T>> list) {
        List<T> items = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Slice<T> slice = list.apply(cursor);
            items.addAll(slice.items());
            cursor = slice.nextCursor();
        } while (cursor.isPresent());
        return items;
    }
}
