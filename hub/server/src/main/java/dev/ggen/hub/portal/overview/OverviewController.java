package dev.ggen.hub.portal.overview;

import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what every module has to say first. */
@Controller
final class OverviewController {
    private final List<OverviewPart> parts;

    OverviewController(List<OverviewPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(OverviewPart::order))
                .toList();
    }

    @GetMapping("/")
    @OneLook
    ModelAndView show(Viewer viewer, Words words) {
        Heading heading = Heading.of(words.text("program.overview"))
                .lead(viewer.partner().isPresent() ? words.text("program.overview.partner.lead") : "");
        return Page.of(
                "overview",
                new OverviewPage(
                        heading,
                        parts.stream()
                                .flatMap(part -> part.notices(viewer, words).stream())
                                .toList(),
                        parts.stream()
                                .flatMap(part -> part.strip(viewer, words).stream())
                                .toList(),
                        parts.stream()
                                .flatMap(part -> part.sections(viewer, words).stream())
                                .toList()));
    }
}
