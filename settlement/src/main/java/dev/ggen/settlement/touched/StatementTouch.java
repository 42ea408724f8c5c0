package dev.ggen.settlement.touched;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Contribution;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.settlement.statement.ClauseSentence;
import dev.ggen.settlement.touched.TouchedLine.How;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares a statement with what it would be without a subject, line by line. */
final class StatementTouch {
    /** From the end of a line's id: number, currency, day. */
    private static final int PARTS_AFTER_AGREEMENT = 3;

    private final Subject subject;
    private final Settled with;
    private final Settled without;
    private final YearMonth month;
    private final List<Contribution> contributions;
    private final ClauseSentence.Names names;

    /**
     * @param contributions what the subject's rows add to lines, of any month
     */
    StatementTouch(
            Subject subject,
            Settled with,
            Settled without,
            YearMonth month,
            List<Contribution> contributions,
            ClauseSentence.Names names) {
        this.subject = subject;
        this.with = with;
        this.without = without;
        this.month = month;
        this.contributions = List.copyOf(contributions);
        this.names = names;
    }

    /** What is touched, in the order of the statement: its lines, then its adjustments. */
    List<TouchedLine> lines() {
        List<TouchedLine> touched = new ArrayList<>();
        for (String id : ids(with.lines(), without.lines(), line -> line.id().name())) {
            own(line(with, id), line(without, id)).ifPresent(touched::add);
        }
        record Of(YearMonth month, String line) {}
        for (Of each : ids(with.adjustments(), without.adjustments(), one -> new Of(one.month(), one.line()))) {
            adjusted(adjustments(with, each.month(), each.line()), adjustments(without, each.month(), each.line()))
                    .ifPresent(touched::add);
        }
        return touched;
    }

    private static <L, I> List<I> ids(List<L> with, List<L> without, Function<L, I> id) {
        return Stream.concat(with.stream(), without.stream()).map(id).distinct().toList();
    }

    private static Optional<StatementLine> line(Settled settled, String id) {
        return settled.lines().stream()
                .filter(line -> line.id().name().equals(id))
                .findFirst();
    }

    private static List<Adjustment> adjustments(Settled settled, YearMonth of, String line) {
        return settled.adjustments().stream()
                .filter(each -> each.month().equals(of) && each.line().equals(line))
                .toList();
    }

    private Optional<TouchedLine> own(Optional<StatementLine> is, Optional<StatementLine> would) {
        StatementLine line = is.or(() -> would).orElseThrow();
        String number = line.segment().clause().number();
        Amount amount = is.map(StatementLine::amount).orElseGet(this::zero);
        if (isClause(number)) {
            return is.map(own -> touched(own, How.OWN, own.parts(), Optional.empty(), amount, zero()));
        }
        Optional<Contribution> contribution = contribution(month, line.id().name());
        Optional<ExactAmount> share = is.filter(StatementLine::isProportional)
                .flatMap(_ -> contribution.map(each -> each.share(line.owes().other())));
        Amount otherwise = would.map(StatementLine::amount).orElseGet(this::zero);
        return how(contribution, amount, otherwise)
                .map(how -> touched(line, how, parts(contribution), share, amount, otherwise));
    }

    private TouchedLine touched(
            StatementLine line,
            How how,
            List<BasePart> counted,
            Optional<ExactAmount> share,
            Amount amount,
            Amount otherwise) {
        return new TouchedLine(
                Optional.empty(),
                line.id().name(),
                line.segment().clause().number(),
                ClauseSentence.of(line.segment(), names).plain(),
                line.owes(),
                how,
                counted,
                share,
                amount,
                otherwise);
    }

    private Optional<TouchedLine> adjusted(List<Adjustment> is, List<Adjustment> would) {
        Adjustment first =
                Stream.concat(is.stream(), would.stream()).findFirst().orElseThrow();
        Party owes = first.owes();
        Amount amount = sum(is, owes);
        boolean isOwn = isClause(number(first.line()));
        Amount otherwise = isOwn ? zero() : sum(would, owes);
        Optional<Contribution> contribution = contribution(first.month(), first.line());
        Optional<How> how =
                isOwn ? Optional.of(How.OWN).filter(_ -> !is.isEmpty()) : how(contribution, amount, otherwise);
        return how.map(each -> new TouchedLine(
                Optional.of(first.month()),
                first.line(),
                number(first.line()),
                sentence(first),
                owes,
                each,
                parts(contribution),
                Optional.empty(),
                amount,
                otherwise));
    }

    private Amount sum(List<Adjustment> adjustments, Party owes) {
        Amount toVendor = adjustments.stream().map(Adjustment::owedToVendor).reduce(zero(), Amount::plus);
        return owes == Party.PARTNER ? toVendor : toVendor.negated();
    }

    private String sentence(Adjustment adjustment) {
        return adjustment
                .now()
                .map(line -> ClauseSentence.of(line.segment(), names).plain())
                .or(() -> adjustment.posted().map(PostedLine::sentence))
                .orElse("");
    }

    private static String number(String line) {
        String[] parts = line.split("/", -1);
        return parts.length > PARTS_AFTER_AGREEMENT ? parts[parts.length - PARTS_AFTER_AGREEMENT] : "";
    }

    private static Optional<How> how(Optional<Contribution> contribution, Amount amount, Amount otherwise) {
        if (contribution.isPresent()) {
            return Optional.of(How.COUNTED);
        }
        return amount.equals(otherwise) ? Optional.empty() : Optional.of(How.FOLLOWS);
    }

    private static List<BasePart> parts(Optional<Contribution> contribution) {
        return contribution.map(Contribution::parts).orElse(List.of());
    }

    private boolean isClause(String number) {
        return subject instanceof Subject.Clause(var sought) && sought.equals(number);
    }

    /** What is counted in a line; a part that is only compared with it is none. */
    private Optional<Contribution> contribution(YearMonth of, String line) {
        return contributions.stream()
                .filter(each -> each.month().equals(of) && each.line().name().equals(line))
                .filter(each -> !each.parts().isEmpty())
                .findFirst();
    }

    private Amount zero() {
        return Amount.zero(with.currency());
    }
}
