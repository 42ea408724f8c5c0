package dev.ggen.hub.settlement.web;

import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.Started;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Months over REST. */
@RestController
@RequestMapping("/api/v1/months")
final class MonthsApi {
    private final Months months;

    MonthsApi(Months months) {
        this.months = months;
    }

    /** What is approved: the digest of the close as it was looked at. */
    record Approval(@Schema(pattern = "^[0-9a-f]{64}$") String seen) {}

    /** How somebody knows that nothing was reported. */
    record Nothing(
            @Schema(minLength = 1, maxLength = 2000, pattern = "\\S", example = "Agreed on the phone.")
            String reason) {}

    /** Why a close is ended. */
    record Ending(
            @Schema(minLength = 1, maxLength = 2000, pattern = "\\S", example = "Agreed on the phone.")
            String reason) {}

    @Operation(summary = "All months, the newest first")
    @GetMapping
    Slice<MonthJson> list(Viewer viewer) {
        return new Slice<>(months.list(viewer), Optional.empty()).map(MonthJson::of);
    }

    @Operation(summary = "One month with its checklist and its runs")
    @GetMapping("/{month}")
    MonthJson.Sheet one(Viewer viewer, @PathVariable String month) {
        return MonthJson.sheet(months.month(viewer, Asked.month(month)));
    }

    @Operation(summary = "Confirm that nothing was reported of a month, so that it can be closed")
    @PostMapping("/{month}/nothing-reported")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nothing(Viewer viewer, CommandId id, @PathVariable String month, @RequestBody Nothing nothing) {
        months.confirmNothingReported(viewer, id, Asked.month(month), nothing.reason());
    }

    @Operation(summary = "Prepare a month's close; a job computes what would be posted")
    @PostMapping("/{month}/closes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Started> prepare(Viewer viewer, CommandId id, @PathVariable String month) {
        return accepted(months.prepare(viewer, id, Asked.month(month)));
    }

    @Operation(summary = "One run of a close: what it posts, and what is held")
    @GetMapping("/{month}/closes/{close}")
    CloseJson close(Viewer viewer, @PathVariable String month, @PathVariable UUID close) {
        Asked.month(month);
        return CloseJson.of(months.close(viewer, close));
    }

    @Operation(summary = "Approve what another person prepared; a job posts it")
    @PostMapping("/{month}/closes/{close}/approve")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Started> approve(
            Viewer viewer,
            CommandId id,
            @PathVariable String month,
            @PathVariable UUID close,
            @RequestBody Approval approval) {
        Asked.month(month);
        return accepted(months.approve(viewer, id, close, approval.seen()));
    }

    @Operation(summary = "Reject what another person prepared")
    @PostMapping("/{month}/closes/{close}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(
            Viewer viewer,
            CommandId id,
            @PathVariable String month,
            @PathVariable UUID close,
            @RequestBody Ending ending) {
        Asked.month(month);
        months.reject(viewer, id, close, ending.reason());
    }

    @Operation(summary = "Withdraw what oneself prepared")
    @PostMapping("/{month}/closes/{close}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Viewer viewer,
            CommandId id,
            @PathVariable String month,
            @PathVariable UUID close,
            @RequestBody Ending ending) {
        Asked.month(month);
        months.withdraw(viewer, id, close, ending.reason());
    }

    @Operation(summary = "What a close was computed from: the folders that ggen settle takes, as a zip")
    @GetMapping("/{month}/closes/{close}/files/inputs")
    @AnswersFile("application/zip")
    void inputs(
            Viewer viewer,
            @PathVariable String month,
            @PathVariable UUID close,
            WebRequest asked,
            HttpServletResponse response)
            throws IOException {
        if (months.close(viewer, close).digest().filter(asked::checkNotModified).isPresent()) {
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"inputs-" + Asked.month(month) + ".zip\"");
        months.writeInputs(viewer, close, response.getOutputStream());
    }

    private static ResponseEntity<Started> accepted(Started started) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + started.job()))
                .body(started);
    }
}
