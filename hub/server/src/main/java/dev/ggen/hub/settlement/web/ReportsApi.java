package dev.ggen.hub.settlement.web;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports over REST. */
@RestController
@RequestMapping("/api/v1/reports")
final class ReportsApi {
    private final ImportedReports reports;

    ReportsApi(ImportedReports reports) {
        this.reports = reports;
    }

    @Operation(summary = "All deliveries, the newest first")
    @GetMapping
    Slice<ReportJson> page(
            Viewer viewer,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> month,
            @RequestParam Optional<String> source,
            Paging paging) {
        ReportFilter filter = new ReportFilter(state.map(ReportsApi::state), month.map(Asked::month), source);
        return reports.page(viewer, filter, paging.cursor(), paging.size()).map(ReportJson::of);
    }

    private static ReportState state(String word) {
        return Asked.word(
                "state",
                word,
                ReportState::of,
                Arrays.stream(ReportState.values()).map(ReportState::word).collect(Collectors.joining(", ")));
    }

    @Operation(summary = "One delivery, and what was found in it")
    @GetMapping("/{id}")
    ReportJson one(Viewer viewer, @PathVariable UUID id) {
        return ReportJson.of(reports.report(viewer, id));
    }

    @Operation(summary = "Deliver a report: the file itself is the body; a job reads it")
    @PostMapping(consumes = {"text/csv", "text/tab-separated-values", "application/vnd.apache.parquet"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Delivered> deliver(
            Viewer viewer, CommandId id, @RequestParam String name, HttpServletRequest request) throws IOException {
        Delivered delivered = reports.deliver(viewer, id, name, request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + delivered.job()))
                .body(delivered);
    }

    @Operation(summary = "Take back a report from which no statement was made")
    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Viewer viewer, CommandId id, @PathVariable("id") UUID report, @RequestBody Because because) {
        reports.withdraw(viewer, id, report, because.reason());
    }

    /** Why it is taken back. */
    record Because(
            @Schema(minLength = 1, maxLength = 2000, pattern = "\\S", example = "Agreed on the phone.")
            String reason) {}
}
