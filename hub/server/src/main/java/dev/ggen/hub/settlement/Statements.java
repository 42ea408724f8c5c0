package dev.ggen.hub.settlement;

import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.settlement.explain.SourceRows;
import dev.ggen.settlement.touched.Subject;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Issued statements. A partner finds its own and no others, and no draft.
 *
 * <p>Every method throws {@link Refused} as not found where the viewer can't see the statement, or there is none.
 */
public interface Statements {
    /** The newest months first. */
    default Slice<StatementRow> page(Viewer viewer, StatementFilter filter, Optional<String> cursor, int size) {
        return page(viewer, filter, StatementOrder.NEWEST, cursor, size);
    }

    /** In an order; a cursor goes on in the same one only. */
    Slice<StatementRow> page(
            Viewer viewer, StatementFilter filter, StatementOrder order, Optional<String> cursor, int size);

    /** A statement, every line of it explained. */
    StatementSheet statement(Viewer viewer, String agreement, YearMonth month);

    /**
     * The report rows behind a line, read from the bundle.
     *
     * @param line its place on the statement, from 1
     * @param from how many rows to pass over
     * @param most how many to give, at most {@link Slice#MOST}
     */
    SourceRows rows(Viewer viewer, String agreement, YearMonth month, int line, long from, int most);

    /**
     * Every cent that something touched in an agreement's newest statements.
     *
     * @throws dev.ggen.receipt.FindingsException when it is in none of them, with what is most like it
     */
    EveryCent everyCent(Viewer viewer, String agreement, Subject subject);

    StatementFile file(Viewer viewer, String agreement, YearMonth month, StatementFile.Kind kind);

    /**
     * Writes a file's bytes as they were issued.
     *
     * @param out stays open
     */
    void write(Viewer viewer, StatementFile file, OutputStream out);

    /** Keeps a due line back; takes {@code STATEMENT_HOLD}. */
    LineStep hold(Viewer viewer, CommandId command, LineOf line, String reason);

    /** Makes a held or disputed line due again. */
    LineStep release(Viewer viewer, CommandId command, LineOf line, String reason);

    /** Contests a due line; takes {@code STATEMENT_DISPUTE}. */
    LineStep dispute(Viewer viewer, CommandId command, LineOf line, String reason);

    /**
     * Which line of which statement.
     *
     * @param ordinal its place on the statement, from 1
     */
    record LineOf(String agreement, YearMonth month, int ordinal) {}
}
