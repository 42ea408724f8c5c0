package dev.ggen.hub.settlement.web;

import dev.ggen.hub.settlement.EveryCent;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.settlement.touched.LooseRows;
import dev.ggen.settlement.touched.Touched;
import dev.ggen.settlement.touched.TouchedLine;
import dev.ggen.settlement.touched.TouchedStatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What something touched in an agreement's statements.
 *
 * @param statementsRead in how many was looked, the newest ones
 * @param olderLeftOut whether there are older ones
 * @param proportional whether the exact parts of all rows add up to their lines
 */
record EveryCentJson(
        String kind,
        String name,
        int statementsRead,
        boolean olderLeftOut,
        boolean proportional,
        List<MoneyJson> owedToVendor,
        List<InStatement> statements) {
    static EveryCentJson of(EveryCent found) {
        Touched touched = found.touched();
        return new EveryCentJson(
                touched.subject().kind(),
                touched.subject().name(),
                touched.looked(),
                found.olderLeftOut(),
                touched.isProportional(),
                touched.totals().values().stream().map(MoneyJson::of).toList(),
                touched.statements().stream().map(InStatement::of).toList());
    }

    /** What it touched in one statement; the differences of its lines sum to the statement's. */
    record InStatement(
            String agreement,
            String month,
            MoneyJson owedToVendor,
            MoneyJson without,
            MoneyJson difference,
            StatementsApi.Rows rows,
            List<Uncounted> uncounted,
            List<TouchedJson> lines,
            int linesLeftOut,
            List<String> asIssued) {
        static InStatement of(TouchedStatement statement) {
            return new InStatement(
                    statement.agreement(),
                    statement.month().toString(),
                    MoneyJson.of(statement.owedToVendor()),
                    MoneyJson.of(statement.without()),
                    MoneyJson.of(statement.difference()),
                    StatementsApi.Rows.of(statement.rows()),
                    statement.loose().stream().map(Uncounted::of).toList(),
                    statement.shown().stream().map(TouchedJson::of).toList(),
                    statement.leftOut(),
                    statement.asIssued().stream().map(YearMonth::toString).toList());
        }
    }

    /** Rows of it that are in no line, and why. */
    record Uncounted(String why, String measure, String amount, String currency, long rows) {
        static Uncounted of(LooseRows loose) {
            return new Uncounted(
                    loose.fate().word(),
                    loose.measure().name(),
                    loose.amount().plain(),
                    loose.amount().currency().getCode(),
                    loose.rows());
        }
    }

    /** What of a base is its rows'. */
    record CountedJson(String measure, String exact, long rows) {
        static CountedJson of(BasePart part) {
            return new CountedJson(part.measure().name(), part.sum().plain(), part.rows());
        }
    }

    /**
     * A line, or an adjustment of one, that it touched.
     *
     * @param adjusts the earlier month, where it is an adjustment
     * @param how counted, follows or own
     * @param partExact its exact part of what is owed, where the line is proportional
     * @param with what the direction says is owed
     */
    record TouchedJson(
            Optional<String> adjusts,
            String line,
            String clause,
            String sentence,
            String direction,
            String how,
            List<CountedJson> counted,
            Optional<String> partExact,
            MoneyJson with,
            MoneyJson without,
            MoneyJson difference) {
        static TouchedJson of(TouchedLine line) {
            return new TouchedJson(
                    line.adjusts().map(YearMonth::toString),
                    line.line(),
                    line.clause(),
                    line.sentence(),
                    Bookkeeping.direction(line.owes()),
                    line.how().word(),
                    line.counted().stream().map(CountedJson::of).toList(),
                    line.share().map(ExactAmount::plain),
                    MoneyJson.of(line.with()),
                    MoneyJson.of(line.without()),
                    MoneyJson.of(line.difference()));
        }
    }
}
