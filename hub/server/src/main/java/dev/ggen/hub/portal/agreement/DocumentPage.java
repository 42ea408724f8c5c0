package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.Optional;

/**
 * An agreement to read and print: what was signed, in words, and nothing else.
 *
 * @param parties the opening sentence
 * @param term from when until when
 * @param terms what it says beside its clauses; none where it says nothing
 */
public record DocumentPage(
        String title,
        String back,
        Optional<String> note,
        Sentence parties,
        Sentence term,
        List<AgreementPage.Clause> clauses,
        List<Sentence> terms,
        Sentence payment,
        Table reports,
        Table products,
        Table signatures,
        Sentence proof,
        String digest) {
    public DocumentPage {
        clauses = List.copyOf(clauses);
        terms = List.copyOf(terms);
    }

    static DocumentPage of(AgreementView view, Words words) {
        StoredAgreement stored = view.stored();
        return new DocumentPage(
                words.text("agreement.document.title", stored.id()),
                "/agreements/" + stored.id(),
                view.note(),
                words.sentence(
                        "agreement.document.parties",
                        view.vendor(),
                        view.partnerName(),
                        words.statedPart(view.typeLabel()).setOff()),
                words.sentence(
                        "agreement.document.term",
                        stored.from().toString(),
                        stored.until().minusDays(1).toString(),
                        stored.currency()),
                AgreementSentences.clauses(view, words),
                AgreementSentences.terms(view, words),
                AgreementSentences.payment(view.payment(), words),
                AgreementParts.reports(view, words),
                AgreementParts.products(view, words),
                AgreementParts.signatures(view, words),
                words.sentence("agreement.document.proof", StoredAgreement.fileName(stored.id())),
                stored.digest().hex());
    }
}
