package dev.ggen.hub.settlement.web;

import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.hub.settlement.Statements.LineOf;
import dev.ggen.partner.settlement.LineState;
import dev.ggen.settlement.explain.SourceRows;
import dev.ggen.settlement.touched.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Statements over REST. */
@RestController
@RequestMapping("/api/v1/statements")
final class StatementsApi {
    private static final String ONE = "/{agreement}/{month}";
    private static final String LINE = ONE + "/lines/{line}";

    private final Statements statements;

    StatementsApi(Statements statements) {
        this.statements = statements;
    }

    /** A statement in a list, with the gravest state of its lines. */
    record Listed(StatementJson statement, String state) {
        static Listed of(StatementRow row) {
            return new Listed(StatementJson.of(row.statement()), row.state().word());
        }
    }

    /** A statement with where each line stands, and what it adjusts of earlier months; its content is the file {@code json}. */
    record One(StatementJson statement, List<LineStands> lines, List<AdjustedJson> adjustments, List<FileOf> files) {
        static One of(StatementSheet sheet) {
            return new One(
                    StatementJson.of(sheet.view()),
                    sheet.lines().stream().map(LineStands::of).toList(),
                    sheet.adjustments().stream().map(AdjustedJson::of).toList(),
                    sheet.files().stream().map(FileOf::of).toList());
        }
    }

    /** A line, what it gives, and its steps. */
    record LineStands(int ordinal, String id, String clause, MoneyJson owedToVendor, List<LineStep> steps) {
        static LineStands of(StatementSheet.Line line) {
            return new LineStands(
                    line.ordinal(), line.id(), line.clause(), MoneyJson.of(line.owedToVendor()), line.steps());
        }
    }

    /** A file, at {@code …/files/{kind}}. */
    record FileOf(String kind, long bytes, String sha256) {
        static FileOf of(StatementFile file) {
            return new FileOf(file.kind().word(), file.bytes(), file.sha256());
        }
    }

    /** Report rows behind a line. */
    record Rows(long count, List<Row> rows) {
        static Rows of(SourceRows rows) {
            return new Rows(rows.count(), rows.rows().stream().map(Row::of).toList());
        }
    }

    /** One report row. */
    record Row(
            String day,
            String measure,
            String product,
            String amount,
            String currency,
            String id,
            String file,
            int line) {
        static Row of(SourceRows.Row row) {
            return new Row(
                    row.day().toString(),
                    row.measure().name(),
                    row.product(),
                    row.amount().plain(),
                    row.amount().currency().getCode(),
                    row.id(),
                    row.file(),
                    row.line());
        }
    }

    /** Why a line's state changes. */
    record Because(
            @Schema(minLength = 1, maxLength = 2000, pattern = "\\S", example = "Agreed on the phone.")
            String reason) {}

    @Operation(summary = "All statements that one may see, the newest months first")
    @GetMapping
    Slice<Listed> page(
            Viewer viewer,
            @RequestParam Optional<String> month,
            @RequestParam Optional<String> agreement,
            @RequestParam Optional<String> partner,
            @RequestParam Optional<String> state,
            Paging paging) {
        StatementFilter filter =
                new StatementFilter(month.map(Asked::month), agreement, partner, state.map(StatementsApi::state));
        return statements.page(viewer, filter, paging.cursor(), paging.size()).map(Listed::of);
    }

    private static LineState state(String word) {
        return Asked.word(
                "state",
                word,
                given -> Arrays.stream(LineState.values())
                        .filter(state -> state.word().equals(given))
                        .findFirst(),
                Arrays.stream(LineState.values()).map(LineState::word).collect(Collectors.joining(", ")));
    }

    @Operation(summary = "One statement, and where its lines stand")
    @GetMapping(ONE)
    One one(Viewer viewer, @PathVariable String agreement, @PathVariable String month) {
        return One.of(statements.statement(viewer, agreement, Asked.month(month)));
    }

    @Operation(summary = "Every cent of a row, a customer, a clause or a rate in an agreement's statements")
    @GetMapping("/{agreement}/cents")
    EveryCentJson cents(
            Viewer viewer,
            @PathVariable String agreement,
            @Schema(allowableValues = {"row", "customer", "clause", "rate"}) @RequestParam String kind,
            @RequestParam String name) {
        return EveryCentJson.of(statements.everyCent(viewer, agreement, Subject.of(kind, name)));
    }

    @Operation(summary = "One of a statement's documents: json, html, pdf or bundle")
    @GetMapping(ONE + "/files/{kind}")
    @AnswersFile({"application/json", "text/html;charset=UTF-8", "application/pdf", "application/zip"})
    void file(
            Viewer viewer,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable String kind,
            WebRequest asked,
            HttpServletResponse response)
            throws IOException {
        StatementFile.Kind wanted = StatementFile.Kind.of(kind).orElseThrow(() -> Refused.notFound("a file " + kind));
        StatementFile file = statements.file(viewer, agreement, Asked.month(month), wanted);
        if (asked.checkNotModified(file.sha256())) {
            return;
        }
        file.headers().forEach(response::setHeader);
        response.setContentLengthLong(file.bytes());
        statements.write(viewer, file, response.getOutputStream());
    }

    @Operation(summary = "The report rows behind a line")
    @GetMapping(LINE + "/rows")
    Rows rows(
            Viewer viewer,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestParam(defaultValue = "0") long from,
            Paging paging) {
        return Rows.of(statements.rows(viewer, agreement, Asked.month(month), line, from, paging.size()));
    }

    @Operation(summary = "Keep a due line back")
    @PostMapping(LINE + "/hold")
    LineStep hold(
            Viewer viewer,
            CommandId id,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestBody Because because) {
        return statements.hold(viewer, id, new LineOf(agreement, Asked.month(month), line), because.reason());
    }

    @Operation(summary = "Make a held or disputed line due again")
    @PostMapping(LINE + "/release")
    LineStep release(
            Viewer viewer,
            CommandId id,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestBody Because because) {
        return statements.release(viewer, id, new LineOf(agreement, Asked.month(month), line), because.reason());
    }

    @Operation(summary = "Contest a due line")
    @PostMapping(LINE + "/dispute")
    LineStep dispute(
            Viewer viewer,
            CommandId id,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable int line,
            @RequestBody Because because) {
        return statements.dispute(viewer, id, new LineOf(agreement, Asked.month(month), line), because.reason());
    }
}
