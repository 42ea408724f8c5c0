package dev.ggen.partner.agreement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.clause;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        assertEquals("strategic", excepted.approval().orElseThrow().reason());
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

    @Test
    void aRateOutsideItsRangeIsToldWithTheRange() {
        Objection objection = AgreementRules.check(anAgreement(sale("0.2"), referral("0.1")), Agreements.aProgram())
                .getFirst();

        assertEquals("clause 4.1 gives the vendor 20\u00a0% of sale", objection.found());
        assertEquals("25\u00a0% to 30\u00a0% for the vendor (Cloud)", objection.allowed());
    }

    @Test
    void aRateWithItsUpliftStaysInItsRange() {
        assertEquals(List.of(), objections(sale("0.3"), uplifted("0.06", "0.04")));
        assertEquals(List.of("rate-outside-range"), objections(sale("0.3"), uplifted("0.06", "0.0401")));
    }

    @Test
    void whatIsCountedGoesBySales() {
        HoldbackClause unknown = holdback(Party.VENDOR, "4.1", "9");

        Objection objection = AgreementRules.check(
                        anAgreement(sale("0.3"), referral("0.1"), unknown), Agreements.aProgram())
                .getFirst();

        assertEquals("counts-no-sales", objection.id());
        assertEquals("clause 8 counts clause 9, which doesn't go by sales", objection.found());
        assertEquals("one of 4.1, 4.2", objection.allowed());
    }

    @Test
    void whereNothingGoesBySalesNothingCanBeCounted() {
        List<Objection> objections =
                AgreementRules.check(anAgreement(holdback(Party.VENDOR, "9")), Agreements.aProgram());

        assertEquals("a clause that goes by sales", objections.getFirst().allowed());
    }

    /** The vendor collects referrals and has its part of them: it is held back what the partner collects for it. */
    @Test
    void aHoldbackIsOfWhatTheOtherHas() {
        assertEquals(List.of(), objections(sale("0.3"), referral("0.1"), holdback(Party.VENDOR, "4.1")));
        assertEquals(
                List.of("holds-back-what-it-waits-for"),
                objections(sale("0.3"), referral("0.1"), holdback(Party.VENDOR, "4.1", "4.2")));
    }

    @Test
    void whoCollectsASaleIsNotPaidAPriceForIt() {
        UnitPriceClause price =
                new UnitPriceClause("4.2", "referral", Party.VENDOR, Scale.flat(UnitPrice.of("1")), Limits.NONE, TERM);

        assertEquals(List.of("price-collected-already"), objections(sale("0.3"), price));
    }

    @Test
    void anAgreementHasAPartInEverySplitOfItsReports() {
        Split others = new Split(Optional.empty(), new TreeMap<>(Map.of("A", Rate.of("0.6"), "B", Rate.of("0.4"))));
        Split own =
                new Split(Optional.of("tender"), new TreeMap<>(Map.of("CLOUD-2026", Rate.of("0"), "B", Rate.of("1"))));
        Agreement agreement = anAgreement(sale("0.3"), referral("0.1"));
        Agreement split = new Agreement(
                agreement.id(),
                agreement.type(),
                agreement.partner(),
                agreement.validity(),
                agreement.currency(),
                List.of(new ReportSource("ggen-transactions", "joint", List.of(own, others))),
                agreement.streamOfProduct(),
                agreement.clauses(),
                agreement.payment());

        List<Objection> objections = AgreementRules.check(split, Agreements.aProgram());

        assertEquals(
                List.of("split-without-own-part"),
                objections.stream().map(Objection::id).toList());
        assertEquals("one of A, B is to be CLOUD-2026", objections.getFirst().allowed());
    }

    /** Clauses 2 and 3 ask each other first; both are asked before 1, which has no part in that. */
    @Test
    void aCircleOfPrecedenceIsToldOnceWithTheClausesInIt() {
        List<Objection> objections = AgreementRules.check(
                anAgreement(
                        clause("1", "sale", Party.VENDOR, "0.3", TERM),
                        marked("2", "3", "1"),
                        marked("3", "2", "1"),
                        referral("0.1")),
                Agreements.aProgram());

        assertEquals(
                List.of("precedence-in-a-circle"),
                objections.stream().map(Objection::id).toList());
        assertEquals(
                "each of clauses 2, 3 precedes itself", objections.getFirst().found());
        assertEquals("2", objections.getFirst().about());
    }

    @Test
    void clausesThatAreAskedOneAfterTheOtherAreNoCircle() {
        assertEquals(
                List.of(),
                objections(
                        clause("1", "sale", Party.VENDOR, "0.3", TERM),
                        marked("2", "1"),
                        marked("3", "2", "1"),
                        referral("0.1")));
    }

    @Test
    void aClauseThatPrecedesAnEarlierOneAndTakesAllLeavesItNothing() {
        assertEquals(
                List.of("clause-never-asked"), objections(marked("1"), scoped("2", List.of(), "1"), referral("0.1")));
    }

    private static ShareClause marked(String number, String... precedes) {
        return scoped(number, List.of("deal"), precedes);
    }

    private static ShareClause scoped(String number, List<String> marks, String... precedes) {
        Scope scope = new Scope(marks, Optional.empty(), Optional.empty(), Optional.empty(), List.of(precedes));
        return share(number, "sale", Party.VENDOR, "0.3", scope, List.of());
    }

    private static ShareClause uplifted(String rate, String uplift) {
        return share("4.2", "referral", Party.PARTNER, rate, Scope.ALL, List.of(new Uplift("deal", Rate.of(uplift))));
    }

    private static ShareClause share(
            String number, String stream, Party receiver, String rate, Scope scope, List<Uplift> uplifts) {
        return new ShareClause(
                number,
                ShareClause.Manner.SHARE,
                stream,
                receiver,
                Scale.flat(Rate.of(rate)),
                Basis.INVOICED,
                Limits.NONE,
                TERM,
                Party.PARTNER,
                Optional.empty(),
                scope,
                uplifts);
    }

    private static HoldbackClause holdback(Party receiver, String... counted) {
        return new HoldbackClause("8", "a reserve", receiver, Rate.of("0.1"), 3, List.of(counted), TERM);
    }

    private static List<String> objections(Clause... clauses) {
        return AgreementRules.check(anAgreement(clauses), Agreements.aProgram()).stream()
                .map(Objection::id)
                .toList();
    }
}
