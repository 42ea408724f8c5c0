package dev.ggen.hub.portal.program;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Drop;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.ProposalPage.Forms;
import dev.ggen.hub.program.DecideProposal;
import dev.ggen.hub.program.DecideProposal.Cuts;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.ProgramZip;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.ProposeProgram;
import dev.ggen.hub.program.Publishing;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Handing in a program, looking at what it changes, and a second person's word. */
@Controller
final class ProposalController {
    private static final String ADDRESS = "/program/proposals";
    private static final int WORST_FINDINGS = 20;

    private final Publishing publishing;
    private final ProgramFindings findings;
    private final HubClock clock;

    ProposalController(Publishing publishing, ProgramFindings findings, HubClock clock) {
        this.publishing = publishing;
        this.findings = findings;
        this.clock = clock;
    }

    @GetMapping(ADDRESS + "/new")
    ModelAndView form(Viewer viewer, Words words) {
        viewer.require(Permission.PROGRAM_PUBLISH);
        String tomorrow = clock.today().plusDays(1).toString();
        return Page.of("program/propose", proposePage(tomorrow, List.of(), words));
    }

    private static ProposePage proposePage(String holdsFrom, List<Finding> refused, Words words) {
        Heading heading = Heading.of(words.text("program.propose"))
                .lead(words.text("program.propose.lead"))
                .under(words.text("program.program"), "/program")
                .under(words.text("program.versions"), "/program/versions");
        Drop file = new Drop(
                "file",
                words.text("program.propose.file"),
                words.text("program.propose.file.help"),
                ".zip,application/zip",
                "");
        Field day = Field.of("holdsFrom", words.text("program.holds-from"))
                .type("date")
                .value(holdsFrom)
                .help(words.text("program.propose.day.help"));
        return new ProposePage(heading, file, List.of(day), refused);
    }

    @PostMapping(ADDRESS)
    ModelAndView propose(
            Viewer viewer,
            Words words,
            @RequestParam("_command") String command,
            @RequestParam String holdsFrom,
            @RequestParam MultipartFile file)
            throws IOException {
        viewer.require(Permission.PROGRAM_PUBLISH);
        try (InputStream bytes = file.getInputStream()) {
            ProposeProgram program = new ProposeProgram(ProgramZip.read(bytes), day(holdsFrom));
            UUID job = publishing.propose(viewer, CommandId.parse(command), program);
            return Page.to("/jobs/" + job);
        } catch (FindingsException e) {
            return refused(holdsFrom, e.findings(), words);
        } catch (Refused e) {
            return refused(holdsFrom, e.findings(), words);
        }
    }

    private static ModelAndView refused(String holdsFrom, List<Finding> findings, Words words) {
        ModelAndView page = Page.of("program/propose", proposePage(holdsFrom, findings, words));
        page.setStatus(HttpStatusCode.valueOf(Refused.Kind.INVALID.status()));
        return page;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    Finding.red("day-malformed", "the first day in force can't be read")
                            .withAllowed("a day such as 2027-01-01"));
        }
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView proposal(Viewer viewer, Words words, @PathVariable String id) {
        ProposalView proposal = publishing.proposal(viewer, parsed(id));
        Forms forms = forms(viewer, proposal);
        Heading heading = Heading.of(words.text("program.proposal.of", proposal.programVersion()))
                .under(words.text("program.program"), "/program")
                .under(words.text("program.versions"), "/program/versions")
                .state(ProposalTables.state(proposal, words));
        return Page.of(
                "program/proposal",
                new ProposalPage(
                        heading,
                        facts(proposal, words),
                        notice(viewer, proposal, words),
                        ChangesView.of(proposal.diff(), words),
                        FindingTables.withoutLinks(
                                findings.page(
                                                viewer,
                                                ProgramFindings.Query.all(proposal.id()),
                                                Optional.empty(),
                                                WORST_FINDINGS)
                                        .items(),
                                words),
                        ProposalTables.happenings(proposal, words),
                        forms,
                        ADDRESS + "/" + proposal.id(),
                        proposal.digest().hex()));
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("this proposal");
        }
    }

    private static List<Fact> facts(ProposalView proposal, Words words) {
        return List.of(
                new Fact(words.text("program.program"), Value.text(proposal.name())),
                new Fact(words.text("program.holds-from"), Value.day(proposal.holdsFrom())),
                new Fact(
                        words.text("program.compared-with"),
                        proposal.baseVersion().isPresent()
                                ? Value.text(words.text(
                                        "program.version.of",
                                        proposal.baseVersion().getAsInt()))
                                : Value.none()),
                new Fact(words.text("program.findings"), Value.text(ProposalTables.findings(proposal, words))),
                new Fact(words.text("program.facts"), Value.count(proposal.facts())),
                new Fact(
                        words.text("program.digest"),
                        Value.hash(proposal.digest().hex())));
    }

    private static Forms forms(Viewer viewer, ProposalView proposal) {
        boolean isOwn = proposal.proposedBy().equals(viewer.user());
        if (!proposal.isWaiting() || !(isOwn || viewer.may(Permission.PROGRAM_APPROVE))) {
            return Forms.NONE;
        }
        if (isOwn) {
            return Forms.REJECT;
        }
        return proposal.diff().grade() == Grade.CUT ? Forms.APPROVE_CUT : Forms.APPROVE;
    }

    private static Optional<Notice> notice(Viewer viewer, ProposalView proposal, Words words) {
        if (!proposal.isWaiting()) {
            return Optional.empty();
        }
        if (proposal.proposedBy().equals(viewer.user())) {
            return Optional.of(Notice.of(
                    Tone.NEUTRAL, words.text("program.proposal.own.title"), words.text("program.proposal.own.words")));
        }
        return proposal.diff().grade() == Grade.CUT
                ? Optional.of(Notice.of(
                        Tone.WARN, words.text("program.proposal.cut.title"), words.text("program.proposal.cut.words")))
                : Optional.empty();
    }

    @PostMapping(ADDRESS + "/{id}/approve")
    ModelAndView approve(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam("_command") String command,
            @RequestParam String digest,
            @RequestParam(defaultValue = "") String cuts,
            @RequestParam(defaultValue = "") String reason) {
        int version = publishing.approve(viewer, CommandId.parse(command), decision(parsed(id), digest, cuts, reason));
        return Page.to("/program/versions/" + version);
    }

    @PostMapping(ADDRESS + "/{id}/reject")
    ModelAndView reject(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam("_command") String command,
            @RequestParam String digest,
            @RequestParam(defaultValue = "") String reason) {
        publishing.reject(viewer, CommandId.parse(command), decision(parsed(id), digest, "", reason));
        return Page.to(ADDRESS + "/" + parsed(id));
    }

    private static DecideProposal decision(UUID proposal, String digest, String cuts, String reason) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    Finding.red("digest-malformed", "the digest of what was looked at is missing")
                            .withHint("reload the page and decide again"));
        }
        return new DecideProposal(
                proposal, new Digest(digest), cuts.equals("seen") ? Cuts.SEEN : Cuts.UNSEEN, reason.strip());
    }
}
