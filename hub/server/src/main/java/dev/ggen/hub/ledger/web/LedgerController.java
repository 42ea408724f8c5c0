package dev.ggen.hub.ledger.web;

import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.ledger.web.LedgerJson.AccountJson;
import dev.ggen.hub.ledger.web.LedgerJson.BalanceJson;
import dev.ggen.hub.ledger.web.LedgerJson.BookingJson;
import dev.ggen.hub.ledger.web.LedgerJson.EntryJson;
import dev.ggen.hub.ledger.web.LedgerJson.ReversalJson;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
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

/** The books. {@code effectiveOn} and {@code recordedAt} ask for an earlier state of them. */
@RestController
@RequestMapping("/api/v1/ledger")
final class LedgerController {
    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Accounts with what they hold; by {@code partner}, {@code agreement}, {@code kind}, {@code currency}. */
    @Operation(summary = "Accounts, with what they hold")
    @GetMapping("/accounts")
    @AskedAccounts
    @AskedAsOf
    Slice<AccountJson> accounts(
            Viewer viewer, Paging paging, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return ledger.accounts(viewer, asked.accounts(), asked.asOf(), paging.cursor(), paging.size())
                .map(AccountJson::of);
    }

    /** One account. */
    @Operation(summary = "One account, with what it holds")
    @GetMapping("/accounts/{account}")
    @AskedAsOf
    AccountJson account(
            Viewer viewer,
            @PathVariable String account,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        return AccountJson.of(ledger.account(viewer, account, new Asked(parameters).asOf()));
    }

    /** The trial balance. */
    @Operation(summary = "What all accounts hold, by kind and currency")
    @GetMapping("/balances")
    @AskedAccounts
    @AskedAsOf
    Slice<BalanceJson> balances(Viewer viewer, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return new Slice<>(ledger.trial(viewer, asked.accounts(), asked.asOf()), Optional.empty()).map(BalanceJson::of);
    }

    /** Entries, the newest first; also by {@code account}, {@code line} and {@code period}. */
    @Operation(summary = "Entries, newest first")
    @GetMapping("/entries")
    @AskedAccounts
    @AskedAsOf
    @Parameter(in = ParameterIn.QUERY, name = "account", schema = @Schema(type = "string"))
    @Parameter(in = ParameterIn.QUERY, name = "line", schema = @Schema(type = "string"))
    @Parameter(in = ParameterIn.QUERY, name = "period", schema = @Schema(type = "string"))
    Slice<EntryJson> entries(
            Viewer viewer, Paging paging, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return ledger.entries(viewer, asked.entries(), asked.asOf(), paging.cursor(), paging.size())
                .map(EntryJson::of);
    }

    /** Takes a booking back. */
    @Operation(summary = "Reverse a booking by another one")
    @PostMapping("/bookings/{booking}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    BookingJson reverse(
            Viewer viewer, CommandId command, @PathVariable UUID booking, @RequestBody ReversalJson reversal) {
        return new BookingJson(ledger.reverse(viewer, command, booking, reversal.effectiveOn(), reversal.words()));
    }
}
