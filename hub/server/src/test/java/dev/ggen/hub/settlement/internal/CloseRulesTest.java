package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.settlement.CloseState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseRulesTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final String SEEN = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @Test
    void aMonthCanBePreparedOnceItIsOver() {
        assertEquals("month-not-over", refusal(prepare(LocalDate.of(2026, 9, 30), Optional.empty(), 4)));
        assertEquals(CloseState.PREPARING, next(prepare(LocalDate.of(2026, 10, 1), Optional.empty(), 4)));
    }

    @Test
    void theSecondPersonIsToldWhoWasFirst() {
        CloseVerdict verdict = prepare(LocalDate.of(2026, 10, 2), Optional.of(proposal(CloseState.PREPARED)), 4);

        assertEquals("close-open", refusal(verdict));
        Refused refused = assertInstanceOf(CloseVerdict.Rejected.class, verdict).reason();
        String words = refused.findings().getFirst().message();
        assertTrue(words.contains("Ann prepared 2026-09 on 2026-10-01 at 10:32 UTC"), words);
    }

    @Test
    void aMonthWhoseAgreementsAllHaveStatementsIsSettled() {
        assertEquals("month-settled", refusal(prepare(LocalDate.of(2026, 10, 2), Optional.empty(), 0)));
    }

    @Test
    void anotherPersonApproves() {
        assertEquals(CloseState.APPROVING, next(decide(approval(SEEN), BEN)));
        assertEquals("four-eyes", refusal(decide(approval(SEEN), ANN)));
    }

    @Test
    void changedInputsAreNotApproved() {
        assertEquals("inputs-changed", refusal(decide(approval(OTHER), BEN)));
    }

    @Test
    void aCloseThatWouldPostNothingIsNotApproved() {
        Proposal empty = new Proposal(
                new UUID(0, 1),
                SEPTEMBER,
                CloseState.PREPARED,
                ANN,
                "Ann",
                Instant.EPOCH,
                Optional.of(SEEN),
                false,
                Optional.empty());

        assertEquals("nothing-to-post", refusal(CloseRules.decide(empty, approval(SEEN), BEN)));
    }

    @Test
    void whoPreparedWithdrawsAndAnotherRejectsWithAReason() {
        assertEquals(CloseState.REJECTED, next(decide(new CloseCommand.Reject("a refund is missing"), BEN)));
        assertEquals("four-eyes", refusal(decide(new CloseCommand.Reject("mine"), ANN)));
        assertEquals(CloseState.WITHDRAWN, next(decide(new CloseCommand.Withdraw("too early", false), ANN)));
        assertEquals("not-yours", refusal(decide(new CloseCommand.Withdraw("not mine", false), BEN)));
        assertEquals("reason-missing", refusal(decide(new CloseCommand.Reject(" "), BEN)));
    }

    @Test
    void aCloseWhoseJobDiedCanBeTakenBackByAnybody() {
        Proposal stuck = proposal(CloseState.APPROVING);

        assertEquals(
                CloseState.WITHDRAWN,
                next(CloseRules.decide(stuck, new CloseCommand.Withdraw("its job failed", true), BEN)));
        assertEquals(
                "close-decided",
                refusal(CloseRules.decide(stuck, new CloseCommand.Withdraw("it still runs", false), ANN)));
    }

    @ParameterizedTest
    @EnumSource(value = CloseState.class, mode = EnumSource.Mode.EXCLUDE, names = "PREPARED")
    void whatWaitsForNobodyCannotBeDecided(CloseState state) {
        Proposal proposal = proposal(state);

        assertEquals("close-decided", refusal(CloseRules.decide(proposal, approval(SEEN), BEN)));
        assertEquals("close-decided", refusal(CloseRules.decide(proposal, new CloseCommand.Reject("no"), BEN)));
    }

    private static CloseCommand approval(String inputDigest) {
        return new CloseCommand.Approve(inputDigest, List.of("transactions/late.csv is new"));
    }

    private static CloseVerdict prepare(LocalDate today, Optional<Proposal> open, int left) {
        return CloseRules.prepare(SEPTEMBER, today, open, left);
    }

    private static CloseVerdict decide(CloseCommand command, UUID actor) {
        return CloseRules.decide(proposal(CloseState.PREPARED), command, actor);
    }

    private static Proposal proposal(CloseState state) {
        return new Proposal(
                new UUID(0, 1),
                SEPTEMBER,
                state,
                ANN,
                "Ann",
                Instant.parse("2026-10-01T10:32:11Z"),
                Optional.of(SEEN),
                true,
                Optional.empty());
    }

    private static CloseState next(CloseVerdict verdict) {
        return assertInstanceOf(CloseVerdict.Accepted.class, verdict).next();
    }

    private static String refusal(CloseVerdict verdict) {
        return assertInstanceOf(CloseVerdict.Rejected.class, verdict)
                .reason()
                .findings()
                .getFirst()
                .id();
    }
}
