package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Drop;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.KnownRate;
import dev.ggen.hub.settlement.RateFilter;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.rates.EcbFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /reports/rates}: the published rates of exchange, what is missing of them, and the form that takes a file in. */
@Controller
final class RatesController {
    private static final int ROWS = 50;
    private static final int FILES = 12;
    private static final String AFTER = "after";
    private static final String TAKEN = "taken";

    private final ExchangeRates rates;

    RatesController(ExchangeRates rates) {
        this.rates = rates;
    }

    @GetMapping(Addresses.RATES)
    ModelAndView list(Viewer viewer, Words words, Listing listing, @RequestParam Map<String, String> asked) {
        return page(viewer, words, listing, asked, List.of());
    }

    private ModelAndView page(
            Viewer viewer, Words words, Listing listing, Map<String, String> asked, List<Finding> refused) {
        String currency = asked.getOrDefault("currency", "");
        String month = asked.getOrDefault("month", "");
        RateFilter filter =
                new RateFilter(Optional.of(currency).filter(word -> !word.isEmpty()), Addresses.filter(month));
        Slice<KnownRate> slice = listing.read(
                Optional.ofNullable(asked.get(AFTER)), ROWS, (from, size) -> rates.rates(viewer, filter, from, size));
        RateTables tables = new RateTables(words);
        boolean mayTake = viewer.may(Permission.REPORT_IMPORT);
        Table table = tables.list(slice.items(), mayTake ? "words" : "others");
        return Page.of(
                "settlement/rates",
                new RatesPage(
                        tables.heading(),
                        mayTake ? Optional.of(drop(words)) : Optional.empty(),
                        refused,
                        taken(viewer, tables, asked.getOrDefault(TAKEN, "")),
                        tables.missing(rates.missing(viewer)),
                        tables.files(
                                rates.files(viewer, Optional.empty(), FILES).items()),
                        tables.filters(currency, month, rates.currencies(viewer)),
                        table.paged(listing.pager("", AFTER, slice))));
    }

    private Optional<Notice> taken(Viewer viewer, RateTables tables, String file) {
        return rates.files(viewer, Optional.empty(), FILES).items().stream()
                .filter(each -> each.id().toString().equals(file))
                .findFirst()
                .map(tables::taken);
    }

    private static Drop drop(Words words) {
        String most = words.figures().bytes(ExchangeRates.MOST_BYTES);
        return new Drop(
                "file",
                words.text("settlement.rates.drop"),
                words.text("settlement.rates.drop.help", most),
                String.join(",", EcbFormat.ENDINGS),
                "");
    }

    @PostMapping(Addresses.RATES)
    ModelAndView take(Viewer viewer, Words words, Listing listing, CommandId command, @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return Page.to(Addresses.RATES + "?" + TAKEN + "="
                    + rates.deliver(viewer, command, name, content).id());
        } catch (Refused refused) {
            ModelAndView page = page(viewer, words, listing, Map.of(), refused.findings());
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return page;
        }
    }
}
