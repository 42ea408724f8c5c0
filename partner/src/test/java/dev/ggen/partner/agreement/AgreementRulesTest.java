package dev.ggen.partner.agreement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.clause;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementRulesTest {
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);

    @Test
    void ratesInsideTheirRangesAreFine() {
        assertEquals(List.of(), objections(sale("0.25"), referral("0.1")));
        assertEquals(List.of(), objections(sale("0.3"), referral("0.05")));
    }

    @Test
    void aRateJustOutsideItsRangeIsRefusedOnBothSides() {
        assertEquals(List.of("rate-outside-range"), objections(sale("0.2499"), referral("0.1")));
        assertEquals(List.of("rate-outside-range"), objections(sale("0.3001"), referral("0.1")));
    }

    @Test
    void theOtherPartysShareIsMeasuredByWhatItLeaves() {
        assertEquals(List.of(), objections(clause("4.1", "sale", Party.PARTNER, "0.7", TERM), referral("0.1")));
        assertEquals(
                List.of("rate-outside-range"),
                objections(clause("4.1", "sale", Party.PARTNER, "0.3", TERM), referral("0.1")));
    }

    @Test
    void anApprovedExceptionLetsARateLeaveItsRange() {
        ShareClause clause = sale("0.08");
        ShareClause excepted = ShareClause.flat(
                clause.number(),
                clause.stream(),
                clause.receiver(),
                clause.scale().first(),
                clause.validity(),
                clause.remainderTo(),
                Optional.of(new ApprovedException("VP of Partnerships", SPRING, "strategic")));

        assertEquals(List.of(), objections(excepted, referral("0.1")));
    }

    @Test
    void twoClausesForOneSaleAreAnErrorAndNeverTheHighest() {
        assertEquals(
                List.of("two-clauses-for-one-sale"),
                objections(sale("0.3"), clause("4.3", "sale", Party.VENDOR, "0.25", TERM), referral("0.1")));
    }

    @Test
    void aClauseMayFollowAnotherOnTheDayItEnds() {
        Validity early = new Validity(TERM.from(), SPRING);
        Validity late = new Validity(SPRING, TERM.until());

        assertEquals(
                List.of(),
                objections(
                        clause("4.1", "sale", Party.VENDOR, "0.3", early),
                        clause("4.3", "sale", Party.VENDOR, "0.25", late),
                        referral("0.1")));
    }

    @Test
    void aClauseStaysInsideTheTerm() {
        Validity tooEarly = new Validity(TERM.from().minusDays(1), TERM.until());

        assertEquals(
                List.of("clause-outside-term"),
                objections(clause("4.1", "sale", Party.VENDOR, "0.3", tooEarly), referral("0.1")));
    }

    @Test
    void aClauseSharesAStreamOfTheAgreementsType() {
        assertEquals(
                List.of("stream-not-of-type"),
                objections(sale("0.3"), referral("0.1"), clause("9", "insurance", Party.VENDOR, "0.1", TERM)));
    }

    @Test
    void whatNobodyCollectsCannotBeShared() {
        assertEquals(
                List.of("no-cash-holder"),
                objections(sale("0.3"), referral("0.1"), clause("9", "grant", Party.VENDOR, "0.1", TERM)));
    }

    @Test
    void aMappedProductHasAClause() {
        assertEquals(List.of("product-without-clause"), objections(sale("0.3")));
    }

    @Test
    void clauseNumbersAreNotRepeated() {
        assertEquals(
                List.of("clause-number-twice"),
                objections(sale("0.3"), clause("4.1", "referral", Party.PARTNER, "0.1", TERM)));
    }

    @Test
    void anUnknownTypeIsNamedWithTheKnownOnes() {
        Program empty = new Program("p", "1", "v", List.of());

        Objection objection =
                AgreementRules.check(anAgreement(sale("0.3")), empty).getFirst();

        assertEquals("unknown-agreement-type", objection.id());
    }

    private static List<String> objections(Clause... clauses) {
        return AgreementRules.check(anAgreement(clauses), Agreements.aProgram()).stream()
                .map(Objection::id)
                .toList();
    }
}
