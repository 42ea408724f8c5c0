package dev.ggen.hub.portal.replay;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.Publishing;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.Replays;
import dev.ggen.hub.settlement.TryTerms;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks which terms to try on which months. */
@Controller
final class ReplayFormController {
    private static final int USUAL_MONTHS = 12;
    private static final int PROPOSALS = 50;

    private final Replays replays;
    private final Publishing publishing;
    private final Agreements agreements;
    private final Months months;
    private final DraftTrial trials;
    private final HubClock clock;

    ReplayFormController(
            Replays replays,
            Publishing publishing,
            Agreements agreements,
            Months months,
            DraftTrial trials,
            HubClock clock) {
        this.replays = replays;
        this.publishing = publishing;
        this.agreements = agreements;
        this.months = months;
        this.trials = trials;
        this.clock = clock;
    }

    /** What the form holds. */
    private record Entered(String from, String to, String proposal, List<String> drafts, Optional<String> instead) {
        Entered(String from, String to, String proposal, List<String> drafts) {
            this(from, to, proposal, drafts, Optional.empty());
        }

        /** With the agreement in whose place a draft's terms are. */
        Entered instead(Optional<String> agreement) {
            return new Entered(from, to, proposal, drafts, agreement);
        }
    }

    @GetMapping(ReplayController.ADDRESS + "/new")
    ModelAndView form(
            Viewer viewer,
            Words words,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam Optional<String> agreement,
            @RequestParam Optional<String> draft,
            @RequestParam Optional<String> again) {
        viewer.require(Permission.REPORT_READ);
        Optional<DraftTrial.Trial> tried = draft.map(id -> trials.of(viewer, ReplayController.parsed(id)));
        Entered entered = again.map(id -> again(viewer, ReplayController.parsed(id)))
                .orElseGet(() -> begin(
                        viewer,
                        proposal,
                        tried.map(DraftTrial.Trial::source)
                                .or(() -> agreement.map(
                                        id -> agreements.byId(viewer, id).turtle()))))
                .instead(tried.flatMap(DraftTrial.Trial::instead));
        return Page.of("replay/form", page(viewer, words, entered, List.of()));
    }

    private Entered again(Viewer viewer, UUID id) {
        ReplayView view = replays.view(viewer, id);
        return new Entered(
                view.from().toString(),
                view.to().toString(),
                view.proposal().map(UUID::toString).orElse(""),
                replays.drafts(viewer, id).stream()
                        .map(ReplayFormController::text)
                        .toList());
    }

    private Entered begin(Viewer viewer, String proposal, Optional<SourceFile> changed) {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        YearMonth usual = last.minusMonths(USUAL_MONTHS - 1);
        List<YearMonth> reported = months.list(viewer).stream()
                .filter(month -> month.reports() > 0)
                .map(MonthView::month)
                .filter(month -> !month.isAfter(last))
                .sorted()
                .toList();
        YearMonth from = reported.isEmpty() || reported.getFirst().isBefore(usual) ? usual : reported.getFirst();
        YearMonth to = reported.isEmpty() ? last : reported.getLast();
        return new Entered(
                from.isAfter(to) ? to.toString() : from.toString(),
                to.toString(),
                proposal,
                changed.map(ReplayFormController::text).stream().toList());
    }

    private static String text(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private ReplayFormPage page(Viewer viewer, Words words, Entered entered, List<Finding> refused) {
        Heading heading = Heading.of(words.text("replay.new"))
                .lead(words.text("replay.new.lead"))
                .under(words.text("program.program"), "/program")
                .under(words.text("replay.replays"), ReplayController.ADDRESS);
        List<Field> fields = List.of(
                Field.of("from", words.text("replay.from")).type("month").value(entered.from()),
                Field.of("to", words.text("replay.to"))
                        .type("month")
                        .value(entered.to())
                        .help(words.text("replay.to.help")),
                Field.of("proposal", words.text("replay.program"))
                        .choices(proposals(viewer, words))
                        .value(entered.proposal())
                        .help(words.text("replay.program.help"))
                        .optional());
        List<String> drafts = entered.drafts().isEmpty() ? List.of("") : entered.drafts();
        return new ReplayFormPage(
                heading,
                fields,
                IntStream.range(0, drafts.size())
                        .mapToObj(at -> Field.of("draft", words.text("replay.draft"))
                                .value(drafts.get(at))
                                .help(entered.instead()
                                        .map(id -> words.text("replay.draft.instead", id))
                                        .orElseGet(() -> words.text("replay.draft.help")))
                                .optional())
                        .toList(),
                refused);
    }

    private List<Choice> proposals(Viewer viewer, Words words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.text("replay.program.same")));
        publishing.proposals(viewer, Optional.empty(), PROPOSALS).items().stream()
                .filter(ProposalView::isWaiting)
                .forEach(proposal -> choices.add(new Choice(
                        proposal.id().toString(),
                        words.text("replay.program.proposed", proposal.programVersion(), proposal.holdsFrom()))));
        return choices;
    }

    @PostMapping(ReplayController.ADDRESS)
    ModelAndView begin(
            Viewer viewer,
            Words words,
            @RequestParam("_command") String command,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam MultiValueMap<String, String> form) {
        viewer.require(Permission.REPORT_READ);
        // not as a list of its own, which would be cut at its commas
        List<String> drafts = form.getOrDefault("draft", List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
        try {
            TryTerms wanted = new TryTerms(month(from), month(to), proposal(proposal), files(drafts));
            return Page.to("/jobs/"
                    + replays.begin(viewer, CommandId.parse(command), wanted).job());
        } catch (Refused e) {
            ModelAndView page =
                    Page.of("replay/form", page(viewer, words, new Entered(from, to, proposal, drafts), e.findings()));
            page.setStatus(HttpStatusCode.valueOf(e.kind().status()));
            return page;
        }
    }

    private static YearMonth month(String text) {
        try {
            return Period.parse(text).month();
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    Finding.red("month-malformed", "a month can't be read").withAllowed("a month such as 2026-09"));
        }
    }

    private static Optional<UUID> proposal(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(ReplayController.parsed(id));
    }

    private static List<SourceFile> files(List<String> drafts) {
        return IntStream.range(0, drafts.size())
                .mapToObj(at -> new SourceFile(
                        "draft-" + (at + 1) + ".ttl", drafts.get(at).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
