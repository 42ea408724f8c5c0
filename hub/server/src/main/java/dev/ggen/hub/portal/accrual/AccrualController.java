package dev.ggen.hub.portal.accrual;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.Attachment;
import dev.ggen.hub.settlement.EstimateView;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.partner.settlement.Period;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what an open month will come to, and has it estimated anew. */
@Controller
final class AccrualController {
    private static final String ADDRESS = "/months/{month}/accrual";

    private final Estimates estimates;

    AccrualController(Estimates estimates) {
        this.estimates = estimates;
    }

    @GetMapping(ADDRESS)
    ModelAndView estimate(Viewer viewer, Words words, @PathVariable String month) {
        viewer.require(Permission.REPORT_READ);
        YearMonth of = parsed(month);
        Optional<EstimateView> newest = estimates.newest(viewer, of);
        AccrualParts parts = new AccrualParts(words, of);
        return Page.of(
                "accrual/accrual",
                newest.map(view -> parts.page(view, estimates.json(viewer, view.id())))
                        .orElseGet(parts::none));
    }

    @PostMapping(ADDRESS)
    ModelAndView begin(Viewer viewer, CommandId command, @PathVariable String month) {
        viewer.require(Permission.REPORT_READ);
        return Page.to(
                "/jobs/" + estimates.begin(viewer, command, parsed(month)).job());
    }

    @GetMapping(ADDRESS + "/accrual.json")
    ResponseEntity<byte[]> json(Viewer viewer, @PathVariable String month) {
        viewer.require(Permission.REPORT_READ);
        EstimateView view =
                estimates.newest(viewer, parsed(month)).orElseThrow(() -> Refused.notFound("an estimate of " + month));
        return Attachment.of(
                "accrual-" + view.month() + ".json", "application/json", estimates.json(viewer, view.id()));
    }

    private static YearMonth parsed(String month) {
        try {
            return Period.parse(month).month();
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("a month " + month);
        }
    }
}
