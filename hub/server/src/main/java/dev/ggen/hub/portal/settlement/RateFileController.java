package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.RateFileView;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /reports/rates/FILE}: one file of rates, and the form that takes it back. */
@Controller
final class RateFileController {
    private static final String ADDRESS = Addresses.RATES + "/{id}";

    private final ExchangeRates rates;

    RateFileController(ExchangeRates rates) {
        this.rates = rates;
    }

    @GetMapping(ADDRESS)
    ModelAndView file(Viewer viewer, Words words, @PathVariable String id) {
        UUID of = Addresses.readId(id);
        RateFileView file = rates.file(viewer, of);
        RateFileParts parts = new RateFileParts(words);
        boolean mayWithdraw =
                viewer.may(Permission.REPORT_IMPORT) && file.withdrawn().isEmpty();
        List<YearMonth> settled = mayWithdraw ? rates.settledMonths(viewer, of) : List.of();
        return Page.of(
                "settlement/ratefile",
                new RateFilePage(
                        parts.heading(file),
                        file.withdrawn().map(parts::withdrawn),
                        parts.facts(file),
                        mayWithdraw && settled.isEmpty()
                                ? Optional.of(Addresses.rates(of) + "/withdraw")
                                : Optional.empty(),
                        settled.isEmpty() ? Optional.empty() : Optional.of(parts.kept(settled))));
    }

    @PostMapping(ADDRESS + "/withdraw")
    ModelAndView withdraw(Viewer viewer, CommandId command, @PathVariable String id, @RequestParam String reason) {
        UUID file = Addresses.readId(id);
        rates.withdraw(viewer, command, file, reason);
        return Page.to(Addresses.rates(file));
    }
}
