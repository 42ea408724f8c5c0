package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.settlement.Said;
import dev.ggen.partner.agreement.ApprovedException;
import dev.ggen.partner.agreement.PaymentTerm;
import java.util.List;

/** An agreement's rules as pages say them. */
final class AgreementSentences {
    private AgreementSentences() {}

    static List<AgreementPage.Clause> clauses(AgreementView view, Words words) {
        return view.clauses().stream()
                .map(clause -> new AgreementPage.Clause(
                        clause.number(),
                        "clause-" + clause.number(),
                        Said.of(clause.sentence().parts(), words),
                        StoredAgreement.fileName(view.stored().id()) + ":" + clause.line(),
                        clause.exception().map(exception -> exception(exception, words))))
                .toList();
    }

    private static Sentence exception(ApprovedException exception, Words words) {
        return words.sentence(
                "agreement.exception",
                exception.approvedBy(),
                exception.approvedOn().toString(),
                exception.reason());
    }

    static List<Sentence> terms(AgreementView view, Words words) {
        return view.terms().stream().map(term -> Said.of(term.parts(), words)).toList();
    }

    static Sentence payment(PaymentTerm term, Words words) {
        return switch (term) {
            case PaymentTerm.DaysAfterMonth(var days) -> words.sentence("agreement.paid.monthly", days);
            case PaymentTerm.QuarterlyInArrears(var days) -> words.sentence("agreement.paid.quarterly", days);
        };
    }
}
