package dev.ggen.hub.settlement.web;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.KnownRate;
import dev.ggen.hub.settlement.MissingRates;
import dev.ggen.hub.settlement.RateFileView;
import dev.ggen.hub.settlement.RateFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Published rates of exchange over REST. */
@RestController
@RequestMapping("/api/v1/rates")
final class RatesApi {
    private final ExchangeRates rates;

    RatesApi(ExchangeRates rates) {
        this.rates = rates;
    }

    /**
     * A rate as callers read it.
     *
     * @param perEuro how much of the currency one euro was worth, as printed; left out where the source says that it published none
     * @param file how settlements call the file that first stated it
     * @param recordedAt since when it is known here
     */
    record RateJson(LocalDate day, String currency, Optional<String> perEuro, String file, Instant recordedAt) {
        static RateJson of(KnownRate rate) {
            return new RateJson(
                    rate.day(),
                    rate.currency(),
                    rate.perEuro().map(perEuro -> perEuro.toPlainString()),
                    rate.file(),
                    rate.recordedAt());
        }
    }

    /**
     * A file as callers read it.
     *
     * @param newRates how many of its rates no file before it had when it was delivered
     * @param withdrawn who took it back, when and why; left out while it counts
     */
    record RateFileJson(
            UUID id,
            String fileName,
            String name,
            String sha256,
            String deliveredBy,
            Instant recordedAt,
            LocalDate firstDay,
            LocalDate lastDay,
            int rates,
            int newRates,
            Optional<RateWithdrawalJson> withdrawn) {
        static RateFileJson of(RateFileView file) {
            return new RateFileJson(
                    file.id(),
                    file.fileName(),
                    file.name(),
                    file.sha256(),
                    file.deliveredBy(),
                    file.recordedAt(),
                    file.firstDay(),
                    file.lastDay(),
                    file.rates(),
                    file.newRates(),
                    file.withdrawn().map(RateWithdrawalJson::of));
        }
    }

    /** That a file was taken back. */
    record RateWithdrawalJson(String by, Instant at, String reason) {
        static RateWithdrawalJson of(RateFileView.Withdrawal withdrawal) {
            return new RateWithdrawalJson(withdrawal.by(), withdrawal.at(), withdrawal.reason());
        }
    }

    /** Why a file is taken back. */
    record RatesBecause(
            @Schema(
                    minLength = 1,
                    maxLength = ExchangeRates.LONGEST_REASON,
                    pattern = "\\S",
                    example = "It was made by hand.")
            String reason) {}

    /** What is missing of a currency for an agreement's month. */
    record MissingRatesJson(String month, String agreement, String currency, List<LocalDate> days) {
        static MissingRatesJson of(MissingRates missing) {
            return new MissingRatesJson(
                    missing.month().toString(), missing.agreement(), missing.currency(), missing.days());
        }
    }

    @Operation(summary = "The published rates of exchange that are known, those of the last day first")
    @GetMapping
    Slice<RateJson> page(
            Viewer viewer,
            @RequestParam Optional<String> currency,
            @RequestParam Optional<String> month,
            Paging paging) {
        RateFilter filter = new RateFilter(currency, month.map(Asked::month));
        return rates.rates(viewer, filter, paging.cursor(), paging.size()).map(RateJson::of);
    }

    @Operation(summary = "The files from which they are known, the last recorded first")
    @GetMapping("/files")
    Slice<RateFileJson> files(Viewer viewer, Paging paging) {
        return rates.files(viewer, paging.cursor(), paging.size()).map(RateFileJson::of);
    }

    @Operation(summary = "The rates that are missing for what was reported of months that aren't settled")
    @GetMapping("/missing")
    Slice<MissingRatesJson> missing(Viewer viewer) {
        return new Slice<>(
                rates.missing(viewer).stream().map(MissingRatesJson::of).toList(), Optional.empty());
    }

    @Operation(summary = "Deliver a file of the ECB's euro reference rates: the file itself is the body")
    @PostMapping(
            path = "/files",
            consumes = {"text/csv", "application/xml", "text/xml", "application/zip"})
    @ResponseStatus(HttpStatus.CREATED)
    RateFileJson deliver(Viewer viewer, CommandId id, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        return RateFileJson.of(rates.deliver(viewer, id, name, request.getInputStream()));
    }

    @Operation(summary = "One file of rates")
    @GetMapping("/files/{id}")
    RateFileJson one(Viewer viewer, @PathVariable UUID id) {
        return RateFileJson.of(rates.file(viewer, id));
    }

    @Operation(summary = "Take back a file of rates by which no month was settled")
    @PostMapping("/files/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Viewer viewer, CommandId id, @PathVariable("id") UUID file, @RequestBody RatesBecause because) {
        rates.withdraw(viewer, id, file, because.reason());
    }
}
