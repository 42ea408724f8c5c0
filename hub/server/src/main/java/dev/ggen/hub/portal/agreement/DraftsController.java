package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.AgreementDraft;
import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.SaveDraft;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.Attachment;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.form.Filled;
import dev.ggen.settlement.form.FilledAgreement;
import dev.ggen.settlement.form.FormEdit;
import dev.ggen.settlement.form.PostedForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /agreements/drafts}: agreements that are being written.
 *
 * <p>A button of the form sends all that was entered with {@code do}: {@code look}, {@code save}, {@code add AT PROPERTY KIND}, {@code remove
 * PATH}. Only {@code save} keeps anything; the others answer with the form as it is then.
 */
@Controller
final class DraftsController {
    static final String ADDRESS = "/agreements/drafts";

    private final AgreementDrafts drafts;
    private final Agreements agreements;
    private final DraftPages pages;
    private final FormEdit edit;
    private final Ids ids;

    DraftsController(AgreementDrafts drafts, Agreements agreements, DraftPages pages, Ids ids) {
        this.drafts = drafts;
        this.agreements = agreements;
        this.pages = pages;
        this.edit = new FormEdit(drafts.form());
        this.ids = ids;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer, Words words) {
        return Page.of("agreement/drafts", pages.list(viewer, words));
    }

    /** Empty, or with the terms of an agreement that is to be followed by another. */
    @GetMapping(ADDRESS + "/new")
    ModelAndView begin(Viewer viewer, Words words, @RequestParam Optional<String> from) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        FilledAgreement filled = from.map(id -> FilledAgreement.open(
                        drafts.form(), agreements.byId(viewer, id).turtle()))
                .orElseGet(() -> DraftDefaults.fresh(drafts.form()));
        return shown(viewer, new DraftPages.Open(ids.next(), 0, filled, false, Optional.empty()), words);
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView open(Viewer viewer, Words words, @PathVariable UUID id) {
        AgreementDraft draft = drafts.byId(viewer, id);
        FilledAgreement filled = FilledAgreement.open(drafts.form(), draft.source());
        return shown(viewer, new DraftPages.Open(id, draft.revision(), filled, true, Optional.empty()), words);
    }

    @GetMapping(ADDRESS + "/{id}/file")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id) {
        AgreementDraft draft = drafts.byId(viewer, id);
        return Attachment.of(
                draft.source().path(), "text/turtle", draft.source().bytes());
    }

    @PostMapping(ADDRESS)
    ModelAndView change(
            Viewer viewer,
            Words words,
            CommandId command,
            @RequestParam("do") String todo,
            @RequestParam UUID draft,
            @RequestParam int revision,
            @RequestParam String iri,
            @RequestParam Map<String, String> posted) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        Filled.Thing entered = PostedForm.read(drafts.form(), posted);
        FilledAgreement filled = new FilledAgreement(iri, changed(entered, todo)).placed();
        if (!todo.equals("save")) {
            return shown(
                    viewer, new DraftPages.Open(draft, revision, filled, todo.equals("look"), Optional.empty()), words);
        }
        try {
            drafts.save(viewer, command, new SaveDraft(draft, revision, filled));
            return Page.to(ADDRESS + "/" + draft);
        } catch (Refused e) {
            Notice notice = refusal(e.findings(), words);
            ModelAndView page =
                    shown(viewer, new DraftPages.Open(draft, revision, filled, true, Optional.of(notice)), words);
            page.setStatus(HttpStatusCode.valueOf(e.kind().status()));
            return page;
        }
    }

    private Filled.Thing changed(Filled.Thing entered, String todo) {
        String[] said = todo.split(" ", -1);
        if (said[0].equals("add") && said.length == 4) {
            String at = said[1].equals("-") ? "" : said[1];
            return DraftDefaults.of(edit.add(entered, at, said[2], said[3]), said[2]);
        }
        return said[0].equals("remove") && said.length == 2 ? edit.remove(entered, said[1]) : entered;
    }

    private static Notice refusal(List<Finding> findings, Words words) {
        Finding first = findings.getFirst();
        return Notice.of(
                Tone.BAD,
                words.retold(first.message()).text(),
                words.retold(first.hint()).text());
    }

    private ModelAndView shown(Viewer viewer, DraftPages.Open open, Words words) {
        return Page.of("agreement/draft", pages.editor(viewer, open, words));
    }

    @PostMapping(ADDRESS + "/{id}/discard")
    ModelAndView discard(Viewer viewer, CommandId command, @PathVariable UUID id) {
        drafts.discard(viewer, command, id);
        return Page.to(ADDRESS);
    }
}
