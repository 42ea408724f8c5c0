package dev.ggen.hub.portal.whatif;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.AskedVolumes;
import dev.ggen.hub.settlement.AskedVolumes.Span;
import dev.ggen.hub.settlement.KeepWhatIf;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.hub.settlement.Volumes;
import dev.ggen.hub.settlement.WhatIfs;
import dev.ggen.partner.forecast.StreamVolume;
import dev.ggen.partner.forecast.Volume;
import dev.ggen.partner.settlement.Period;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what an agreement's statements would say at other volumes, and keeps the question for who wants it kept. */
@Controller
final class WhatIfController {
    private final Volumes volumes;
    private final Agreements agreements;
    private final Statements statements;
    private final WhatIfs kept;

    WhatIfController(Volumes volumes, Agreements agreements, Statements statements, WhatIfs kept) {
        this.volumes = volumes;
        this.agreements = agreements;
        this.statements = statements;
        this.kept = kept;
    }

    @GetMapping("/agreements/{id}/what-if")
    ModelAndView estimate(
            Viewer viewer, Words words, @PathVariable String id, @RequestParam Map<String, String> asked) {
        viewer.require(Permission.STATEMENT_READ);
        WhatIfParts parts = new WhatIfParts(words, agreements.byId(viewer, id).id(), asked);
        StatementFilter own =
                new StatementFilter(Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty());
        if (statements.page(viewer, own, Optional.empty(), 1).items().isEmpty()) {
            return Page.of("whatif/whatif", parts.none());
        }
        VolumeSheet sheet = volumes.at(viewer, id, asked(asked));
        return Page.of("whatif/whatif", parts.page(sheet));
    }

    @PostMapping("/agreements/{id}/what-ifs")
    ModelAndView keep(
            Viewer viewer,
            Words words,
            CommandId command,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> asked) {
        viewer.require(Permission.STATEMENT_READ);
        try {
            kept.keep(viewer, command, new KeepWhatIf(id, name, note, asked(asked)));
            return Page.to("/agreements/" + id + "#what-ifs");
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            WhatIfParts parts = new WhatIfParts(words, id, asked);
            ModelAndView page = Page.of(
                    "whatif/whatif",
                    parts.page(volumes.at(viewer, id, asked(asked))).refused(refused.findings()));
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return page;
        }
    }

    @PostMapping("/agreements/{id}/what-ifs/{of}/remove")
    ModelAndView remove(Viewer viewer, CommandId command, @PathVariable String id, @PathVariable UUID of) {
        kept.remove(viewer, command, id, of);
        return Page.to("/agreements/" + id + "#what-ifs");
    }

    private static AskedVolumes asked(Map<String, String> asked) {
        SortedSet<String> streams = new TreeSet<>();
        asked.keySet().stream()
                .filter(name -> name.startsWith(WhatIfParts.SALES) || name.startsWith(WhatIfParts.UNITS))
                .forEach(name -> streams.add(name.substring(WhatIfParts.SALES.length())));
        return new AskedVolumes(
                month(asked.getOrDefault("month", "")),
                asked.getOrDefault("span", "").equals("year") ? Span.YEAR : Span.MONTH,
                streams.stream()
                        .map(stream -> new StreamVolume(
                                stream,
                                volume(asked, WhatIfParts.SALES + stream),
                                volume(asked, WhatIfParts.UNITS + stream)))
                        .toList());
    }

    /** What can't be read changes nothing; its field says so. */
    private static Volume volume(Map<String, String> asked, String name) {
        return VolumeText.read(asked.getOrDefault(name, "")).orElse(Volume.SAME);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Period.parse(text).month());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
