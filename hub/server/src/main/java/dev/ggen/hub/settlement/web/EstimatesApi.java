package dev.ggen.hub.settlement.web;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.EstimateView.Band;
import dev.ggen.hub.settlement.EstimateView.Estimate;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.hub.settlement.OpenEstimate;
import dev.ggen.receipt.Digest;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
    private final Agreements agreements;

    EstimatesApi(Estimates estimates, Agreements agreements) {
        this.estimates = estimates;
        this.agreements = agreements;
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

    /**
     * What an agreement's open month will come to. Amounts are what the partner will owe; negative where the vendor will. No statement: nothing is
     * owed by it.
     *
     * @param on the day by whose end is counted what was known
     * @param expected left out where there is no earlier month to go by
     * @param low with {@code high}, between which so many of so many such months lie; left out where there are too few
     * @param holds how many of {@code of} such months the band holds
     * @param months how many earlier months it rests on
     */
    record OpenEstimateJson(
            String agreement,
            String month,
            LocalDate on,
            Instant estimatedAt,
            MoneyJson known,
            Optional<MoneyJson> expected,
            Optional<MoneyJson> low,
            Optional<MoneyJson> high,
            Optional<Long> holds,
            Optional<Long> of,
            int months) {
        static OpenEstimateJson of(OpenEstimate open) {
            Estimate estimate = open.estimate();
            return new OpenEstimateJson(
                    open.agreement(),
                    open.month().toString(),
                    open.on(),
                    open.estimatedAt(),
                    MoneyJson.of(estimate.known()),
                    estimate.expected().map(MoneyJson::of),
                    estimate.band().map(band -> MoneyJson.of(band.low())),
                    estimate.band().map(band -> MoneyJson.of(band.high())),
                    estimate.band().map(Band::hits),
                    estimate.band().map(Band::of),
                    estimate.months());
        }
    }

    @Operation(summary = "What an agreement's open months will come to, as last estimated")
    @GetMapping("/agreements/{id}/estimates")
    Slice<OpenEstimateJson> ofAgreement(Viewer viewer, @PathVariable String id) {
        viewer.require(Permission.STATEMENT_READ);
        return new Slice<>(
                estimates.ofAgreement(viewer, agreements.byId(viewer, id).id()).stream()
                        .map(OpenEstimateJson::of)
                        .toList(),
                Optional.empty());
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
