package dev.ggen.hub.portal.program;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Pager;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.hub.program.Publishing;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Digest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The published versions, and each with its files, its receipt and what it changed. */
@Controller
final class VersionController {
    private static final int SIZE = 50;
    private static final String ADDRESS = "/program/versions";

    private final Programs programs;
    private final Publishing publishing;
    private final ProgramTabs tabs;
    private final HubClock clock;

    VersionController(Programs programs, Publishing publishing, ProgramTabs tabs, HubClock clock) {
        this.programs = programs;
        this.publishing = publishing;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer, Words words, @RequestParam Optional<String> after) {
        Slice<PublishedVersion> slice = programs.versions(viewer, after, SIZE);
        Table versions = Table.of(
                        words.text("program.versions"),
                        Column.text(words.text("program.version")),
                        Column.text(words.text("program.state")),
                        Column.text(words.text("program.holds-from")),
                        Column.text(words.text("program.holds-until")).wideOnly(),
                        Column.text(words.text("program.digest")).wideOnly())
                .rows(slice.items().stream().map(version -> row(version, words)).toList())
                .orElse(Empty.of("rules", words.text("program.none"), words.text("program.none.words")))
                .paged(new Pager(
                        "",
                        after.map(any -> ADDRESS),
                        slice.nextCursor()
                                .map(cursor -> Addresses.of(ADDRESS)
                                        .with("after", cursor)
                                        .text())));
        Heading heading = Heading.of(words.text("program.versions")).tabs(tabs.of(viewer, ADDRESS, words));
        boolean mayPropose = viewer.may(Permission.PROGRAM_PUBLISH);
        return Page.of(
                "program/versions",
                new VersionsPage(
                        mayPropose
                                ? heading.action(
                                        Action.link(words.text("program.propose"), "/program/proposals/new", "plus"))
                                : heading,
                        versions,
                        proposals(viewer, words)));
    }

    private Row row(PublishedVersion version, Words words) {
        return Row.of(
                Value.link(
                        words.text("program.version.of", version.number()),
                        ADDRESS + "/" + version.number(),
                        words.text("program.own-version", version.programVersion())),
                Value.state(state(version, clock.today(), words)),
                Value.day(version.holdsFrom()),
                version.holdsUntil().map(Value::day).orElseGet(Value::none),
                Value.hash(version.digest().hex()));
    }

    static Badge state(PublishedVersion version, LocalDate today, Words words) {
        if (version.holdsOn(today)) {
            return Badge.good(words.text("program.state.in-force"));
        }
        return version.holdsFrom().isAfter(today)
                ? Badge.busy(words.text("program.state.to-come"))
                : Badge.neutral(words.text("program.state.over"));
    }

    private Optional<Table> proposals(Viewer viewer, Words words) {
        if (viewer.partner().isPresent()) {
            return Optional.empty();
        }
        List<ProposalView> open = publishing.proposals(viewer, Optional.empty(), SIZE).items().stream()
                .filter(proposal -> proposal.version().isEmpty())
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(ProposalTables.of(open, words));
    }

    @GetMapping(ADDRESS + "/{number}")
    ModelAndView version(Viewer viewer, Words words, @PathVariable String number) {
        PublishedVersion version = programs.version(viewer, parsed(number));
        ProgramSources sources = programs.sources(viewer, version.number());
        Optional<ProposalView> proposal = viewer.partner().isPresent()
                ? Optional.empty()
                : Optional.of(publishing.proposal(viewer, version.proposal()));
        Heading heading = Heading.of(words.text("program.version.of", version.number()))
                .under(words.text("program.program"), "/program")
                .under(words.text("program.versions"), ADDRESS)
                .state(state(version, clock.today(), words));
        return Page.of(
                "program/version",
                new VersionPage(
                        heading,
                        facts(version, proposal, words),
                        proposal.filter(known -> known.baseVersion().isPresent())
                                .map(known -> ChangesView.of(known.diff(), words)),
                        files(sources, words),
                        downloads(viewer, version, sources, words),
                        proposal.map(known -> ProposalTables.happenings(known, words))
                                .orElse(List.of())));
    }

    private static int parsed(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw Refused.notFound("version " + number + " of the program");
        }
        return Integer.parseInt(number);
    }

    private static List<Fact> facts(PublishedVersion version, Optional<ProposalView> proposal, Words words) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(words.text("program.program"), Value.text(version.name())),
                new Fact(words.text("program.own-version-name"), Value.text(version.programVersion())),
                new Fact(words.text("program.holds-from"), Value.day(version.holdsFrom())),
                new Fact(
                        words.text("program.holds-until"),
                        version.holdsUntil().map(Value::day).orElseGet(Value::none)),
                new Fact(words.text("program.published"), Value.moment(version.recordedAt())),
                new Fact(
                        words.text("program.digest"),
                        Value.hash(version.digest().hex()))));
        proposal.ifPresent(known -> facts.add(new Fact(
                words.text("program.findings"),
                Value.link(ProposalTables.findings(known, words), "/program/findings?version=" + version.number()))));
        return facts;
    }

    private static Table files(ProgramSources sources, Words words) {
        return Table.of(
                        words.text("program.files"),
                        Column.text(words.text("program.file")),
                        Column.figure(words.text("program.file.bytes")),
                        Column.text(words.text("program.file.digest")).wideOnly())
                .rows(sources.files().stream()
                        .map(file -> Row.of(
                                Value.code(file.path()),
                                Value.count(file.size()),
                                Value.hash(file.digest().hex())))
                        .toList());
    }

    private List<Download> downloads(Viewer viewer, PublishedVersion version, ProgramSources sources, Words words) {
        byte[] receipt = programs.receipt(viewer, version.number());
        byte[] zip = CanonicalZip.bytes(sources.bytes());
        String address = ADDRESS + "/" + version.number();
        return List.of(
                new Download(
                        words.text("program.sources"),
                        address + "/sources.zip",
                        "ZIP",
                        zip.length,
                        Digest.of(zip).hex()),
                new Download(
                        words.text("program.receipt"),
                        address + "/receipt.dsse.json",
                        "DSSE",
                        receipt.length,
                        Digest.of(receipt).hex()));
    }

    @GetMapping(ADDRESS + "/{number}/sources.zip")
    ResponseEntity<byte[]> sources(Viewer viewer, @PathVariable String number) {
        ProgramSources sources = programs.sources(viewer, parsed(number));
        return Attachment.of(
                "program-" + sources.version() + ".zip", "application/zip", CanonicalZip.bytes(sources.bytes()));
    }

    @GetMapping(ADDRESS + "/{number}/receipt.dsse.json")
    ResponseEntity<byte[]> receipt(Viewer viewer, @PathVariable String number) {
        int version = parsed(number);
        return Attachment.of(
                "program-" + version + ".dsse.json", "application/json", programs.receipt(viewer, version));
    }
}
