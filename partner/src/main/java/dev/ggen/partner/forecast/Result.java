package dev.ggen.partner.forecast;

import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Segment;
import dev.ggen.partner.settlement.StatementLine;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * What lines leave each party with.
 *
 * <p>Of what is shared, each party has its share, whoever collected it. What one pays the other beside that, such as a fee or the price of a unit,
 * one has less and the other more. So where a program changes who collects, what is owed moves and nobody gains.
 *
 * @param owedToVendor what the partner owes the vendor; negative where the vendor owes
 * @param vendor what the vendor has
 * @param partner what the partner has
 */
public record Result(Amount owedToVendor, Amount vendor, Amount partner) {
    public Result {
        Objects.requireNonNull(owedToVendor);
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(partner);
    }

    /** Of no line. */
    public static Result zero(CurrencyUnit currency) {
        return new Result(Amount.zero(currency), Amount.zero(currency), Amount.zero(currency));
    }

    /** Of one line. */
    public static Result of(StatementLine line) {
        return new Result(line.owedToVendor(), of(line, Party.VENDOR), of(line, Party.PARTNER));
    }

    /** Of all lines together. */
    public static Result of(List<StatementLine> lines, CurrencyUnit currency) {
        return lines.stream().map(Result::of).reduce(zero(currency), Result::plus);
    }

    private static Amount of(StatementLine line, Party party) {
        if (isShared(line.segment())) {
            return line.share(party);
        }
        return line.owes() == party ? line.amount().negated() : line.amount();
    }

    private static boolean isShared(Segment segment) {
        return segment.clause() instanceof ShareClause;
    }

    /** The sum; refuses another currency. */
    public Result plus(Result other) {
        return new Result(
                owedToVendor.plus(other.owedToVendor), vendor.plus(other.vendor), partner.plus(other.partner));
    }

    /** How much more; refuses another currency. */
    public Result minus(Result other) {
        return new Result(
                owedToVendor.minus(other.owedToVendor), vendor.minus(other.vendor), partner.minus(other.partner));
    }

    public boolean isZero() {
        return owedToVendor.isZero() && vendor.isZero() && partner.isZero();
    }
}
