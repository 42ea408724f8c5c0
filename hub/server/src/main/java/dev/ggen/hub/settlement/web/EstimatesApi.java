package dev.ggen.hub.settlement.web;

import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.receipt.Digest;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Estimates of open months over REST. */
@RestController
@RequestMapping("/api/v1")
final class EstimatesApi {
    private final Estimates estimates;

    EstimatesApi(Estimates estimates) {
        this.estimates = estimates;
    }

    @Operation(summary = "Estimate what an open month will come to; a job does it, and posts nothing")
    @PostMapping("/months/{month}/estimates")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Estimates.Begun> begin(Viewer viewer, CommandId id, @PathVariable String month) {
        viewer.require(Permission.REPORT_READ);
        Estimates.Begun begun = estimates.begin(viewer, id, Asked.month(month));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + begun.job()))
                .body(begun);
    }

    @Operation(summary = "What came out, in the format ggen-accrual/1")
    @GetMapping("/estimates/{id}/files/accrual.json")
    @AnswersFile("application/json")
    ResponseEntity<byte[]> json(Viewer viewer, @PathVariable UUID id) {
        byte[] json = estimates.json(viewer, id);
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Content-Disposition", "attachment; filename=\"accrual-" + id + ".json\"")
                .eTag(Digest.of(json).hex())
                .body(json);
    }
}
