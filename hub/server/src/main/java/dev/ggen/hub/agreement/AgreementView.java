package dev.ggen.hub.agreement;

import dev.ggen.partner.agreement.ApprovedException;
import dev.ggen.partner.agreement.PaymentTerm;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.KeyId;
import dev.ggen.settlement.statement.Words;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An agreement for people.
 *
 * @param vendor the vendor's name
 * @param partnerName the partner's
 * @param typeLabel of its type in the program
 * @param clauses in the order of their numbers
 * @param terms how other currencies are converted, sales taken back and reports divided, as far as it says so
 * @param products product as reported → label of its stream
 * @param signatures the vendor's, then the partner's
 * @param findings what speaks against settling by it today; nothing for a sound one
 * @param advice what is odd in its rules and stops nothing, for the vendor's people alone: it says what its incentives cost the vendor
 */
public record AgreementView(
        StoredAgreement stored,
        String vendor,
        String partnerName,
        String typeLabel,
        Optional<String> note,
        List<Clause> clauses,
        List<Words> terms,
        PaymentTerm payment,
        List<ReportSource> reports,
        SortedMap<String, String> products,
        List<Signature> signatures,
        List<Finding> findings,
        List<Finding> advice) {
    public AgreementView {
        clauses = List.copyOf(clauses);
        terms = List.copyOf(terms);
        reports = List.copyOf(reports);
        signatures = List.copyOf(signatures);
        findings = List.copyOf(findings);
        advice = List.copyOf(advice);
    }

    /**
     * A clause as a sentence.
     *
     * @param line where it stands in the signed file
     * @param exception who approved a rate outside its range
     */
    public record Clause(
            String number, Words sentence, Validity validity, int line, Optional<ApprovedException> exception) {}

    /**
     * What one party signed with.
     *
     * @param side {@code vendor} or {@code partner}
     * @param by who signed, in his own words
     * @param on the day that he gave; as written
     * @param refusal why it doesn't hold; empty for a good one
     */
    public record Signature(String side, String by, String on, List<KeyId> keys, Optional<Finding> refusal) {
        public Signature {
            keys = List.copyOf(keys);
        }
    }
}
