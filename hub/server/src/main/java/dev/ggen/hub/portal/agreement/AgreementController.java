package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.accrual.Estimated;
import dev.ggen.hub.portal.program.Attachment;
import dev.ggen.hub.portal.whatif.KeptEstimates;
import dev.ggen.hub.portal.whatif.KeptEstimates.Kept;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.hub.settlement.WhatIfs;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One agreement: its rules as sentences, its signatures, its files, its document. */
@Controller
final class AgreementController {
    private static final String ADDRESS = "/agreements";

    private final Agreements agreements;
    private final AgreementTimeline timeline;
    private final Estimates estimates;
    private final WhatIfs whatIfs;
    private final HubClock clock;

    AgreementController(
            Agreements agreements, AgreementTimeline timeline, Estimates estimates, WhatIfs whatIfs, HubClock clock) {
        this.agreements = agreements;
        this.timeline = timeline;
        this.estimates = estimates;
        this.whatIfs = whatIfs;
        this.clock = clock;
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView agreement(Viewer viewer, Words words, @PathVariable String id) {
        AgreementView view = agreements.view(viewer, id);
        StoredAgreement stored = view.stored();
        Heading heading = Heading.of(stored.id())
                .lead(words.sentence(
                        "agreement.between",
                        Sentence.Part.quiet(view.vendor()),
                        Sentence.Part.quiet(view.partnerName()),
                        words.statedPart(view.typeLabel())))
                .under(words.text("agreement.agreements"), ADDRESS)
                .state(AgreementTables.state(stored, clock.today(), words))
                .action(Action.link(words.text("agreement.document"), ADDRESS + "/" + id + "/document", "paper"));
        return Page.of(
                "agreement/agreement",
                new AgreementPage(
                        heading,
                        view.note().map(note -> Notice.of(Tone.NEUTRAL, note).stated()),
                        view.findings(),
                        facts(viewer, view, words),
                        AgreementSentences.clauses(view, words),
                        view.advice(),
                        AgreementSentences.terms(view, words),
                        AgreementSentences.payment(view.payment(), words),
                        AgreementParts.reports(view, words),
                        AgreementParts.products(view, words),
                        AgreementParts.signatures(view, words),
                        downloads(stored, words),
                        estimates(viewer, stored, words),
                        kept(viewer, stored, words),
                        viewer.may(Permission.AGREEMENT_IMPORT)
                                ? Optional.of(Action.link(
                                        words.text("agreement.draft.follow"),
                                        DraftsController.ADDRESS + "/new?from=" + stored.id(),
                                        "plus"))
                                : Optional.empty(),
                        timeline.ofAgreement(viewer, id, words).toList()));
    }

    private static List<Fact> facts(Viewer viewer, AgreementView view, Words words) {
        StoredAgreement stored = view.stored();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(
                        words.text("agreement.partner"),
                        Value.link(view.partnerName(), "/partners/" + stored.partner())),
                new Fact(
                        words.text("agreement.type"),
                        Value.text(view.typeLabel()).stated()),
                new Fact(words.text("agreement.from"), Value.day(stored.from())),
                new Fact(
                        words.text("agreement.through"),
                        Value.day(stored.until().minusDays(1))),
                new Fact(words.text("agreement.currency"), Value.text(stored.currency()))));
        String version = words.text("agreement.version", stored.programVersion());
        facts.add(new Fact(
                words.text("agreement.checked"),
                viewer.may(Permission.PROGRAM_READ)
                        ? Value.link(version, "/program/versions/" + stored.programVersion())
                        : Value.text(version)));
        facts.add(new Fact(
                words.text("agreement.digest"), Value.hash(stored.digest().hex())));
        return facts;
    }

    private List<Kept> kept(Viewer viewer, StoredAgreement stored, Words words) {
        return viewer.may(Permission.STATEMENT_READ)
                ? new KeptEstimates(words).of(whatIfs.of(viewer, stored.id()))
                : List.of();
    }

    private List<Sentence> estimates(Viewer viewer, StoredAgreement stored, Words words) {
        return viewer.may(Permission.STATEMENT_READ)
                ? estimates.ofAgreement(viewer, stored.id()).stream()
                        .map(new Estimated(words)::open)
                        .toList()
                : List.of();
    }

    private static List<Download> downloads(StoredAgreement stored, Words words) {
        List<Download> downloads = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : AgreementFiles.of(stored).entrySet()) {
            downloads.add(new Download(
                    file.getKey(),
                    ADDRESS + "/" + stored.id() + "/files/" + file.getKey(),
                    file.getKey().endsWith(".ttl") ? "Turtle" : "JSON",
                    file.getValue().length,
                    Digest.of(file.getValue()).hex()));
        }
        byte[] zip = CanonicalZip.bytes(AgreementFiles.of(stored));
        downloads.add(new Download(
                words.text("agreement.files.all"),
                ADDRESS + "/" + stored.id() + "/files/" + stored.id() + ".zip",
                "ZIP",
                zip.length,
                Digest.of(zip).hex()));
        return downloads;
    }

    @GetMapping(ADDRESS + "/{id}/document")
    ModelAndView document(Viewer viewer, Words words, @PathVariable String id) {
        AgreementView view = agreements.view(viewer, id);
        return Page.of("agreement/document", DocumentPage.of(view, words));
    }

    @GetMapping(ADDRESS + "/{id}/files/{name}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String id, @PathVariable String name) {
        StoredAgreement stored = agreements.byId(viewer, id);
        SortedMap<String, byte[]> files = AgreementFiles.of(stored);
        if (name.equals(stored.id() + ".zip")) {
            return Attachment.of(name, "application/zip", CanonicalZip.bytes(files));
        }
        byte[] bytes = Optional.ofNullable(files.get(name)).orElseThrow(() -> Refused.notFound("a file of this name"));
        return Attachment.of(name, name.endsWith(".ttl") ? "text/turtle" : "application/json", bytes);
    }
}
