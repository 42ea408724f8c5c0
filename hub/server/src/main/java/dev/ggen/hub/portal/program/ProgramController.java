package dev.ggen.hub.portal.program;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.settlement.program.ProgramOutline;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The program in force. */
@Controller
final class ProgramController {
    private final Programs programs;
    private final ProgramTabs tabs;
    private final HubClock clock;

    ProgramController(Programs programs, ProgramTabs tabs, HubClock clock) {
        this.programs = programs;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/program")
    @OneLook
    ModelAndView program(Viewer viewer, Words words) {
        viewer.require(Permission.PROGRAM_READ);
        PublishedVersion version = programs.current(viewer);
        ProgramOutline outline = programs.outline(viewer, version.number());
        Heading heading = Heading.of(words.stated(outline.name())).tabs(tabs.of(viewer, "/program", words));
        return Page.of(
                "program/program",
                new ProgramPage(
                        heading,
                        facts(version, outline, words),
                        OutlineTables.tiers(outline, words),
                        OutlineTables.categories(outline, words),
                        OutlineTables.types(outline, words),
                        roles(outline, words)));
    }

    @GetMapping("/program/promises")
    @OneLook
    ModelAndView promises(Viewer viewer, Words words) {
        viewer.require(Permission.PROGRAM_READ);
        ProgramOutline outline =
                programs.outline(viewer, programs.current(viewer).number());
        Heading heading = Heading.of(words.stated(outline.name()))
                .lead(words.text("program.promises.lead", clock.today().toString()))
                .tabs(tabs.of(viewer, "/program/promises", words));
        return Page.of(
                "program/list",
                new ListPage(heading, Optional.empty(), PromiseTables.of(outline.promises(), clock.today(), words)));
    }

    private static List<Fact> facts(PublishedVersion version, ProgramOutline outline, Words words) {
        return List.of(
                new Fact(words.text("program.vendor"), Value.text(outline.vendor())),
                new Fact(
                        words.text("program.version"),
                        Value.link(
                                words.text("program.version.of", version.number()),
                                "/program/versions/" + version.number(),
                                words.text("program.own-version", version.programVersion()))),
                new Fact(words.text("program.holds-from"), Value.day(version.holdsFrom())),
                new Fact(
                        words.text("program.digest"),
                        Value.hash(version.digest().hex())));
    }

    private static Table roles(ProgramOutline outline, Words words) {
        return Table.of(
                        words.text("program.roles"),
                        Column.text(words.text("program.role")).stated(),
                        Column.text(words.text("program.holder")),
                        Column.text(words.text("program.looks-after")).stated())
                .rows(outline.roles().stream()
                        .map(role -> Row.of(
                                Value.text(role.label(), String.join(", ", role.tasks())),
                                role.holder()
                                        .map(Value::text)
                                        .orElseGet(() -> Value.text(words.text("program.holder.open"))),
                                Value.text(OutlineTables.labels(role.categories()))))
                        .toList())
                .orElse(Empty.of("people", words.text("program.none"), words.text("program.none.words")));
    }
}
