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
import java.util.List;
import java.util.Map;
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
    Slice<AccountJson> accounts(Viewer viewer, Paging paging, @RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return ledger.accounts(viewer, asked.accounts(), asked.asOf(), paging.cursor(), paging.size())
                .map(AccountJson::of);
    }

    /** One account. */
    @Operation(summary = "One account, with what it holds")
    @GetMapping("/accounts/{account}")
    AccountJson account(Viewer viewer, @PathVariable String account, @RequestParam Map<String, String> parameters) {
        return AccountJson.of(ledger.account(viewer, account, new Asked(parameters).asOf()));
    }

    /** The trial balance. */
    @Operation(summary = "What all accounts hold, by kind and currency")
    @GetMapping("/balances")
    List<BalanceJson> balances(Viewer viewer, @RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        return ledger.trial(viewer, asked.accounts(), asked.asOf()).stream()
                .map(BalanceJson::of)
                .toList();
    }

    /** Entries, the newest first; also by {@code account}, {@code line} and {@code period}. */
    @Operation(summary = "Entries, newest first")
    @GetMapping("/entries")
    Slice<EntryJson> entries(Viewer viewer, Paging paging, @RequestParam Map<String, String> parameters) {
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
