package dev.ggen.hub.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.settlement.LineId;
import dev.ggen.partner.settlement.LineState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LineStatesTest {
    private final SomeBooks books = new SomeBooks();
    private final LineId first = books.line(SomeBooks.SEPTEMBER, "4.1");
    private final LineId second = books.line(SomeBooks.SEPTEMBER, "4.2");

    @BeforeEach
    void open() {
        books.lines.open(books.finance, SomeBooks.command(), books.partner, books.agreement, List.of(first, second));
    }

    @Test
    void a_new_line_is_due() {
        assertEquals(
                LineState.DUE,
                books.lines.history(books.theirs, first.name()).getLast().state());
        assertEquals(List.of(), books.lines.stopped(books.finance, List.of(books.agreement)));
    }

    @Test
    void holding_and_releasing_a_line_is_kept_as_history_with_reasons() {
        CommandId command = SomeBooks.command();
        LineStep held = books.lines.hold(books.finance, command, first.name(), "The report is unsigned");
        assertEquals(held, books.lines.hold(books.finance, command, first.name(), "The report is unsigned"));
        assertEquals(List.of(held), books.lines.stopped(books.theirs, List.of(books.agreement)));
        books.lines.release(books.finance, SomeBooks.command(), first.name(), "It came signed");

        List<LineStep> history = books.lines.history(books.finance, first.name());
        assertEquals(
                List.of(LineState.DUE, LineState.HELD, LineState.DUE),
                history.stream().map(LineStep::state).toList());
        assertEquals("The report is unsigned", history.get(1).reason());
        assertEquals(
                2,
                books.hub
                        .part(Activity.class)
                        .page(
                                books.finance,
                                Optional.of("statements/" + books.agreement + "/2026-09"),
                                Optional.empty(),
                                10)
                        .items()
                        .size());
    }

    @Test
    void a_partner_disputes_and_withdraws_but_cannot_release_what_the_vendor_holds() {
        books.lines.dispute(books.theirs, SomeBooks.command(), first.name(), "Two refunds are missing");
        books.lines.release(books.theirs, SomeBooks.command(), first.name(), "Found them");
        books.lines.hold(books.finance, SomeBooks.command(), second.name(), "Under review");
        Refused refused = assertThrows(
                Refused.class, () -> books.lines.release(books.theirs, SomeBooks.command(), second.name(), "Please"));
        assertEquals("line-state", refused.findings().getFirst().id());
        assertEquals(
                Set.of(first.name(), second.name()),
                books.lines
                        .of(books.theirs, List.of(first.name(), second.name()))
                        .keySet());
    }

    @Test
    void steps_that_make_no_sense_are_refused() {
        assertThrows(
                Refused.class, () -> books.lines.release(books.finance, SomeBooks.command(), first.name(), "Is due"));
        books.lines.hold(books.finance, SomeBooks.command(), first.name(), "Under review");
        assertThrows(
                Refused.class, () -> books.lines.dispute(books.theirs, SomeBooks.command(), first.name(), "Wrong"));
        assertThrows(Refused.class, () -> books.lines.hold(books.finance, SomeBooks.command(), second.name(), " "));
        Viewer reader = TestHub.vendor("Rae", EnumSet.of(Permission.STATEMENT_READ));
        assertThrows(Refused.class, () -> books.lines.hold(reader, SomeBooks.command(), second.name(), "No"));
    }

    @Test
    void another_partners_line_is_not_there() {
        assertEquals(
                Refused.Kind.NOT_FOUND,
                assertThrows(Refused.class, () -> books.lines.history(books.stranger, first.name()))
                        .kind());
        assertEquals(
                Refused.Kind.NOT_FOUND,
                assertThrows(
                                Refused.class,
                                () -> books.lines.dispute(books.stranger, SomeBooks.command(), first.name(), "Mine"))
                        .kind());
    }
}
