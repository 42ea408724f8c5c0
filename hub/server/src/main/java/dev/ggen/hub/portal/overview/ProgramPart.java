package dev.ggen.hub.portal.overview;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.FindingTables;
import dev.ggen.hub.portal.program.OutlineTables;
import dev.ggen.hub.portal.program.PromiseTables;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.settlement.program.ProgramOutline;
import dev.ggen.settlement.program.ProgramOutline.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Of the program: what speaks against it, what is promised by when, who is in which tier. */
@Component
final class ProgramPart implements OverviewPart {
    static final int ORDER = 200;

    private static final int WORST_FINDINGS = 5;
    private static final int PROMISES_PAST = 3;
    private static final int PROMISES_TO_COME = 6;

    private final Programs programs;
    private final ProgramFindings findings;
    private final HubClock clock;

    ProgramPart(Programs programs, ProgramFindings findings, HubClock clock) {
        this.programs = programs;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Fact> strip(Viewer viewer, Words words) {
        if (!viewer.may(Permission.PROGRAM_READ)) {
            return List.of();
        }
        PublishedVersion version = programs.current(viewer);
        ProgramOutline outline = programs.outline(viewer, version.number());
        return List.of(
                new Fact(
                        words.text("program.program"),
                        Value.link(outline.name(), "/program", words.text("program.version.of", version.number()))),
                new Fact(
                        words.text("program.partners"),
                        Value.link(words.figures().count(outline.partners().size()), "/partners")),
                new Fact(
                        words.text("program.findings.open"),
                        Value.link(words.figures().count(count(viewer, version)), "/program/findings")));
    }

    private int count(Viewer viewer, PublishedVersion version) {
        return findings.counts(viewer, ProgramFindings.Query.all(version.proposal())).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public List<Section> sections(Viewer viewer, Words words) {
        PublishedVersion version = programs.current(viewer);
        ProgramOutline outline = programs.outline(viewer, version.number());
        List<Section> sections = new ArrayList<>();
        promises(viewer, words, outline).ifPresent(sections::add);
        if (viewer.may(Permission.PROGRAM_READ) && viewer.partner().isEmpty()) {
            sections.add(worst(viewer, words, version));
            sections.add(Section.of(words.text("program.tiers"), OutlineTables.tiers(outline, words)));
            sections.add(Section.of(words.text("program.categories"), OutlineTables.categories(outline, words)));
        }
        return sections;
    }

    private Optional<Section> promises(Viewer viewer, Words words, ProgramOutline outline) {
        List<Promise> near = near(outline.promises());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Section section = Section.of(words.text("program.promises"), PromiseTables.of(near, clock.today(), words));
        return Optional.of(
                viewer.may(Permission.PROGRAM_READ)
                        ? section.more(Action.link(
                                words.text(
                                        "program.promises.all",
                                        outline.promises().size()),
                                "/program/promises"))
                        : section);
    }

    /** The last ones that are past, and the next ones. */
    private List<Promise> near(List<Promise> promises) {
        LocalDate today = clock.today();
        List<Promise> past = promises.stream()
                .filter(promise -> promise.due().isBefore(today))
                .toList();
        List<Promise> near = new ArrayList<>(past.subList(Math.max(0, past.size() - PROMISES_PAST), past.size()));
        promises.stream()
                .filter(promise -> !promise.due().isBefore(today))
                .limit(PROMISES_TO_COME)
                .forEach(near::add);
        return near;
    }

    private Section worst(Viewer viewer, Words words, PublishedVersion version) {
        ProgramFindings.Query all = ProgramFindings.Query.all(version.proposal());
        List<ProgramFindings.Found> worst =
                findings.page(viewer, all, Optional.empty(), WORST_FINDINGS).items();
        return Section.of(words.text("program.findings"), FindingTables.of(worst, "", words))
                .lead(words.text("program.findings.lead"))
                .more(Action.link(words.text("program.findings.all", count(viewer, version)), "/program/findings"));
    }
}
