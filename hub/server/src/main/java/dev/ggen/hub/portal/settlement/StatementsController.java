package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementOrder;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.partner.settlement.LineState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /statements}: what was issued, every line explained, every file to take away. */
@Controller
final class StatementsController {
    private static final int ROWS = 50;
    private static final String ONE = Addresses.STATEMENTS + "/{agreement}/{month}";
    private static final List<String> FILTERS = List.of("month", "agreement", "partner", "state");

    private final Statements statements;

    StatementsController(Statements statements) {
        this.statements = statements;
    }

    @GetMapping(Addresses.STATEMENTS)
    ModelAndView list(Viewer viewer, Words words, Listing listing, @RequestParam Map<String, String> asked) {
        Map<String, String> kept = new TreeMap<>();
        FILTERS.forEach(name -> kept.put(name, asked.getOrDefault(name, "")));
        Optional<String> after = Optional.ofNullable(asked.get("after"));
        StatementFilter filter = filter(asked);
        StatementOrder order = StatementOrder.of(listing.sort());
        Slice<StatementRow> slice =
                listing.read(after, ROWS, (from, size) -> statements.page(viewer, filter, order, from, size));
        return Page.of(
                "settlement/statements",
                new StatementsPage(
                        Heading.of(words.text("settlement.statements"))
                                .lead(words.text("settlement.statements.lead"))
                                .action(Action.link(words.text("settlement.cents"), Addresses.CENTS, "search")),
                        filters(words, kept),
                        new StatementTables(words)
                                .rows(slice.items(), viewer.isVendor() ? "words" : "partner")
                                .sorted(listing.sorting(order.word()))
                                .paged(listing.pager("", "after", slice))));
    }

    private static StatementFilter filter(Map<String, String> asked) {
        return new StatementFilter(
                Addresses.filter(asked.getOrDefault("month", "")),
                said(asked, "agreement"),
                said(asked, "partner"),
                Arrays.stream(LineState.values())
                        .filter(state -> state.word().equals(asked.get("state")))
                        .findFirst());
    }

    private static Optional<String> said(Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name)).filter(text -> !text.isBlank());
    }

    private static Filters filters(Words words, Map<String, String> kept) {
        String all = words.text("settlement.all");
        List<Choice> states = new ArrayList<>(List.of(new Choice("", all)));
        for (LineState state : LineState.values()) {
            states.add(new Choice(state.word(), words.of("settlement.line.state", state)));
        }
        Filters filters = Filters.of(Addresses.STATEMENTS)
                .by("state", words.text("settlement.column.state"), kept.getOrDefault("state", ""), states);
        for (String name : List.of("month", "agreement", "partner")) {
            String chosen = kept.getOrDefault(name, "");
            if (!chosen.isEmpty()) {
                filters = filters.by(
                        name,
                        words.text("settlement.column." + name),
                        chosen,
                        List.of(new Choice("", all), new Choice(chosen, chosen)));
            }
        }
        return filters;
    }

    @GetMapping(ONE)
    ModelAndView statement(Viewer viewer, Words words, @PathVariable String agreement, @PathVariable String month) {
        StatementSheet sheet = statements.statement(viewer, agreement, Addresses.readMonth(month));
        return Page.of("settlement/statement", new StatementParts(words, sheet).page());
    }

    @GetMapping(ONE + "/files/{kind}")
    void file(
            Viewer viewer,
            @PathVariable String agreement,
            @PathVariable String month,
            @PathVariable String kind,
            HttpServletResponse response)
            throws IOException {
        StatementFile.Kind wanted = StatementFile.Kind.of(kind).orElseThrow(() -> Refused.notFound("a file " + kind));
        StatementFile file = statements.file(viewer, agreement, Addresses.readMonth(month), wanted);
        file.headers().forEach(response::setHeader);
        response.setContentLengthLong(file.bytes());
        statements.write(viewer, file, response.getOutputStream());
    }
}
