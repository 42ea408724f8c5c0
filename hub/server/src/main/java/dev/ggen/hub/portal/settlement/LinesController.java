package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Pager;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.StatementSheet.Line;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.hub.settlement.Statements.LineOf;
import dev.ggen.partner.settlement.LineState;
import dev.ggen.settlement.explain.SourceRows;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /statements/{agreement}/{month}/lines/{line}}: a line down to its rows, held, released or disputed here. */
@Controller
final class LinesController {
    private static final int ROWS = 100;
    private static final String ONE = Addresses.STATEMENTS + "/{agreement}/{month}/lines/{line}";

    private final Statements statements;

    LinesController(Statements statements) {
        this.statements = statements;
    }

    @GetMapping(ONE)
    ModelAndView line(
            Viewer viewer,
            Words words,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestParam(defaultValue = "0") long from) {
        YearMonth of = Addresses.readMonth(month);
        StatementSheet sheet = statements.statement(viewer, agreement, of);
        Line shown = sheet.lines().stream()
                .filter(each -> each.ordinal() == line)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("line " + line));
        SourceRows rows = statements.rows(viewer, agreement, of, line, from, ROWS);
        return Page.of(
                "settlement/line",
                new LinePage(
                        heading(words, sheet, shown),
                        new Explained(words, sheet).why(shown),
                        table(words, agreement, rows, from, Addresses.line(agreement, of, line)),
                        words.count("settlement.rows", rows.count()),
                        shown.steps().stream()
                                .map(step -> happening(words, shown, step))
                                .toList(),
                        moves(viewer, words, shown, Addresses.line(agreement, of, line))));
    }

    private static Heading heading(Words words, StatementSheet sheet, Line line) {
        String agreement = sheet.view().agreement();
        YearMonth month = sheet.view().month();
        Heading heading = Heading.of(words.sentence(
                        "settlement.line.title", Sentence.Part.quiet(line.clause()), words.statedPart(line.stream())))
                .under(words.text("settlement.statements"), Addresses.STATEMENTS)
                .under(agreement + " · " + words.figures().month(month), Addresses.statement(agreement, month));
        return line.steps().isEmpty()
                ? heading
                : heading.state(States.of(line.step().state(), words));
    }

    private static Table table(Words words, String agreement, SourceRows rows, long from, String address) {
        long shown = from + rows.rows().size();
        Optional<String> next = shown < rows.count() ? Optional.of(address + "?from=" + shown) : Optional.empty();
        Pager pager = new Pager(
                words.text("settlement.line.rows.shown", from + 1, shown, rows.count()),
                from > 0 ? Optional.of(address) : Optional.empty(),
                next);
        return new StatementTables(words).sources(rows, agreement).paged(pager);
    }

    private static Happening happening(Words words, Line line, LineStep step) {
        return Happening.of(
                        step.recordedAt(),
                        step.actorName(),
                        words.sentence("settlement.line.became." + step.state().word(), line.clause()))
                .because(step.reason())
                .taken(States.of(step.state(), words).tone());
    }

    private static List<LinePage.Move> moves(Viewer viewer, Words words, Line line, String address) {
        List<LinePage.Move> moves = new ArrayList<>();
        if (line.steps().isEmpty()) {
            return moves;
        }
        LineStep step = line.step();
        boolean isDue = step.state() == LineState.DUE;
        if (isDue && viewer.isVendor() && viewer.may(Permission.STATEMENT_HOLD)) {
            moves.add(move(words, "hold", address));
        }
        if (isDue && viewer.may(Permission.STATEMENT_DISPUTE)) {
            moves.add(move(words, "dispute", address));
        }
        boolean vendorMay = viewer.isVendor() && viewer.may(Permission.STATEMENT_HOLD);
        boolean partnerMay = !viewer.isVendor() && step.byPartner() && viewer.may(Permission.STATEMENT_DISPUTE);
        if (!isDue && (vendorMay || partnerMay)) {
            moves.add(move(words, "release", address));
        }
        return moves;
    }

    private static LinePage.Move move(Words words, String name, String address) {
        String key = "settlement.line." + name;
        return new LinePage.Move(words.text(key), words.text(key + ".words"), address + "/" + name, words.text(key));
    }

    @PostMapping(ONE + "/hold")
    ModelAndView hold(
            Viewer viewer,
            CommandId command,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestParam String reason) {
        LineOf of = new LineOf(agreement, Addresses.readMonth(month), line);
        statements.hold(viewer, command, of, reason);
        return back(of);
    }

    @PostMapping(ONE + "/dispute")
    ModelAndView dispute(
            Viewer viewer,
            CommandId command,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestParam String reason) {
        LineOf of = new LineOf(agreement, Addresses.readMonth(month), line);
        statements.dispute(viewer, command, of, reason);
        return back(of);
    }

    @PostMapping(ONE + "/release")
    ModelAndView release(
            Viewer viewer,
            CommandId command,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestParam String reason) {
        LineOf of = new LineOf(agreement, Addresses.readMonth(month), line);
        statements.release(viewer, command, of, reason);
        return back(of);
    }

    private static ModelAndView back(LineOf line) {
        return Page.to(Addresses.line(line.agreement(), line.month(), line.ordinal()));
    }
}
