package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.ledger.EntryKind;
import dev.ggen.partner.ledger.Posting;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A settled month as balanced entries of the vendor's books.
 *
 * <p>A share that the partner collected is a receivable against share revenue; one that the vendor collected is a share cost
 * against a payable. A payment is cash against the receivable. The customer's gross amount is never booked: it is not the vendor's
 * income. What is held back moves between what is owed and a reserve, and back when it is released: income and cost stay as they were. Lines and
 * payments of zero make no entry.
 */
public final class Bookkeeping {
    private final Agreement agreement;
    private final Period period;
    private final Instant recordedAt;

    /** Books for one agreement and month; entries are recorded at the given time. */
    public Bookkeeping(Agreement agreement, Period period, Instant recordedAt) {
        this.agreement = agreement;
        this.period = period;
        this.recordedAt = recordedAt;
    }

    /** Earnings in the order of the lines, adjustments in theirs, then payments in the order of their days. */
    public List<Entry> entries(Settled settled) {
        return Stream.of(
                        settled.lines().stream().flatMap(this::line),
                        settled.adjustments().stream().map(this::adjustment).flatMap(Optional::stream),
                        settled.payments().stream().map(this::payment).flatMap(Optional::stream))
                .flatMap(entries -> entries)
                .toList();
    }

    private Stream<Entry> line(StatementLine line) {
        return line.segment().clause() instanceof HoldbackClause
                ? Stream.of(
                                reserve(line, EntryKind.RESERVE, Step.Kind.HOLD, "/held"),
                                reserve(line, EntryKind.RESERVE_RELEASE, Step.Kind.RELEASE, "/released"))
                        .flatMap(Optional::stream)
                : earning(line).stream();
    }

    private Optional<Entry> reserve(StatementLine line, EntryKind kind, Step.Kind which, String ending) {
        ExactAmount moved = line.given().steps().stream()
                .filter(step -> step.kind() == which)
                .map(Step::gives)
                .reduce(ExactAmount.zero(agreement.currency()), ExactAmount::plus);
        return moved.isZero()
                ? Optional.empty()
                : Optional.of(entry(
                        kind,
                        line.id().name(),
                        ending,
                        line.segment().days().until().minusDays(1),
                        reserve(line.owes(), moved.rounded())));
    }

    /** What is owed more by who holds it, taken out of the reserve; negative when it is put there. */
    private List<Posting> reserve(Party owes, Amount amount) {
        return switch (owes) {
            case PARTNER ->
                List.of(
                        Posting.debit(account(AccountKind.RECEIVABLE), amount),
                        Posting.credit(account(AccountKind.RESERVE), amount));
            case VENDOR ->
                List.of(
                        Posting.debit(account(AccountKind.RESERVE), amount),
                        Posting.credit(account(AccountKind.PAYABLE), amount));
        };
    }

    private boolean isHoldback(Adjustment adjustment) {
        return agreement.clauses().stream()
                .anyMatch(clause -> clause instanceof HoldbackClause
                        && adjustment.line().startsWith(agreement.id() + "/" + clause.number() + "/"));
    }

    private Optional<Entry> earning(StatementLine line) {
        return line.amount().isZero()
                ? Optional.empty()
                : Optional.of(entry(
                        EntryKind.EARNING,
                        line.id().name(),
                        "",
                        line.segment().days().until().minusDays(1),
                        share(line.owes(), line.amount())));
    }

    /** Counts for the open month's last day: the earlier month is closed. */
    private Optional<Entry> adjustment(Adjustment adjustment) {
        return adjustment.amount().isZero()
                ? Optional.empty()
                : Optional.of(entry(
                        adjustment.reason() == Adjustment.Reason.CLAWBACK ? EntryKind.CLAWBACK : EntryKind.ADJUSTMENT,
                        adjustment.line(),
                        adjustment.isTakenBack() ? "/taken-back" : "",
                        period.days().until().minusDays(1),
                        isHoldback(adjustment)
                                ? reserve(adjustment.owes(), adjustment.amount())
                                : share(adjustment.owes(), adjustment.amount())));
    }

    private List<Posting> share(Party owes, Amount amount) {
        return switch (owes) {
            case PARTNER ->
                List.of(
                        Posting.debit(account(AccountKind.RECEIVABLE), amount),
                        Posting.credit(account(AccountKind.SHARE_REVENUE), amount));
            case VENDOR ->
                List.of(
                        Posting.debit(account(AccountKind.SHARE_COST), amount),
                        Posting.credit(account(AccountKind.PAYABLE), amount));
        };
    }

    private Entry entry(EntryKind kind, String line, String ending, LocalDate effectiveOn, List<Posting> postings) {
        return new Entry(
                period.name() + "/" + line + ending, kind, effectiveOn, recordedAt, line, Optional.empty(), postings);
    }

    private Optional<Entry> payment(DayPayment payment) {
        if (payment.amount().isZero()) {
            return Optional.empty();
        }
        String source = payment.source() + "/" + payment.day();
        return Optional.of(new Entry(
                period.name() + "/" + agreement.id() + "/payment/" + source,
                EntryKind.PAYMENT,
                payment.day(),
                recordedAt,
                source,
                Optional.empty(),
                List.of(
                        Posting.debit(account(AccountKind.CASH), payment.amount()),
                        Posting.credit(account(AccountKind.RECEIVABLE), payment.amount()))));
    }

    private Account account(AccountKind kind) {
        return new Account(kind, agreement.partner(), agreement.id(), agreement.currency());
    }

    /** Who owes whom, in one word pair: {@code partner-owes-vendor}. */
    public static String direction(Party owes) {
        return owes.word() + "-owes-" + owes.other().word();
    }
}
