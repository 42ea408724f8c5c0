package dev.ggen.hub.portal.replay;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Chart;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.ReplaySheet;
import dev.ggen.hub.settlement.ReplaySheet.Agreement;
import dev.ggen.hub.settlement.ReplaySheet.Line;
import dev.ggen.hub.settlement.ReplaySheet.Month;
import dev.ggen.hub.settlement.ReplaySheet.Outcome;
import dev.ggen.hub.settlement.ReplaySheet.Side;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tried terms as rows. */
final class ReplayTables {
    /** Fewer months than this have no shape. */
    private static final int FEWEST_BARS = 3;

    /** Whoever gains or loses most comes first, by currency: who loses alone mustn't stand behind all that stay as they are. */
    private static final Comparator<Agreement> BY_EFFECT = Comparator.comparing(Agreement::currency)
            .thenComparing(ReplayTables::effect, Comparator.reverseOrder())
            .thenComparing(Agreement::id);

    private final Words words;

    ReplayTables(Words words) {
        this.words = words;
    }

    private String text(String key, Object... values) {
        return words.text("replay." + key, values);
    }

    private Column column(String key) {
        return Column.text(text(key));
    }

    private Column figure(String key) {
        return Column.figure(text(key));
    }

    /** All that were tried. */
    Table list(List<ReplayView> replays) {
        return Table.of(
                        text("replays"),
                        column("tried"),
                        column("months"),
                        column("state"),
                        column("asked-by").wideOnly(),
                        column("asked-at").wideOnly())
                .rows(replays.stream().map(this::row).toList())
                .orElse(Empty.of("rules", text("none"), text("none.words")));
    }

    private Row row(ReplayView replay) {
        return Row.of(
                Value.link(tried(replay), address(replay)),
                Value.text(months(replay)),
                Value.state(replay.isDone() ? Badge.good(text("done")) : Badge.busy(text("not-done"))),
                Value.text(replay.askedBy()),
                Value.moment(replay.askedAt()));
    }

    private static String address(ReplayView replay) {
        return replay.isDone() ? ReplayController.ADDRESS + "/" + replay.id() : "/jobs/" + replay.job();
    }

    /** What was tried, in few words. */
    String tried(ReplayView replay) {
        String drafts = String.join(", ", replay.drafts());
        if (replay.proposal().isEmpty()) {
            return drafts;
        }
        return drafts.isEmpty() ? text("tried.program") : text("tried.both", drafts);
    }

    String months(ReplayView replay) {
        return replay.from().equals(replay.to()) ? replay.from().toString() : replay.from() + " \u2013 " + replay.to();
    }

    /** One row for each agreement, and the sum of each currency. */
    Table agreements(ReplaySheet sheet) {
        List<Agreement> sorted = sheet.agreements().stream().sorted(BY_EFFECT).toList();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < sorted.size(); at++) {
            Agreement agreement = sorted.get(at);
            rows.add(agreement(sheet.view(), agreement));
            boolean isLast =
                    at + 1 == sorted.size() || !sorted.get(at + 1).currency().equals(agreement.currency());
            if (isLast) {
                rows.add(sum(sheet, agreement.currency()));
            }
        }
        return Table.of(
                        text("effects"),
                        column("agreement"),
                        column("partner").wideOnly(),
                        figure("owed.old").wideOnly(),
                        figure("owed.new").wideOnly(),
                        figure("gains.vendor"),
                        figure("gains.partner"),
                        figure("statements").wideOnly(),
                        figure("refused").wideOnly())
                .rows(rows)
                .orElse(Empty.of("paper", text("nothing"), text("nothing.words")));
    }

    private static BigInteger effect(Agreement agreement) {
        BigInteger vendor = agreement.difference().vendor().minor().abs();
        BigInteger partner = agreement.difference().partner().minor().abs();
        return vendor.max(partner);
    }

    private Row agreement(ReplayView view, Agreement agreement) {
        return Row.of(
                Value.link(
                        agreement.id(),
                        ReplayController.ADDRESS + "/" + view.id() + "/agreements/" + agreement.id() + "?currency="
                                + agreement.currency()),
                Value.text(agreement.partner()),
                Value.money(agreement.old().owedToVendor()),
                Value.money(agreement.now().owedToVendor()),
                Value.money(agreement.difference().vendor()),
                Value.money(agreement.difference().partner()),
                Value.count(agreement.statementsMoved()),
                Value.count(agreement.leftOut()));
    }

    private Row sum(ReplaySheet sheet, String currency) {
        ReplaySheet.Total total = sheet.totals().stream()
                .filter(each -> each.old().owedToVendor().currency().getCode().equals(currency))
                .findFirst()
                .orElseThrow();
        long statements = sheet.agreements().stream()
                .filter(each -> each.currency().equals(currency))
                .mapToLong(Agreement::statementsMoved)
                .sum();
        return Row.of(
                        Value.text(text("together", currency)),
                        Value.text(""),
                        Value.money(total.old().owedToVendor()),
                        Value.money(total.now().owedToVendor()),
                        Value.money(total.difference().vendor()),
                        Value.money(total.difference().partner()),
                        Value.count(statements),
                        Value.count(total.leftOut()))
                .sum();
    }

    /** An agreement's months, moved or not. */
    Table months(Agreement agreement) {
        return Table.of(
                        text("months"),
                        column("month"),
                        figure("owed.old").in(agreement.currency()),
                        figure("owed.new").in(agreement.currency()),
                        figure("gains.vendor").in(agreement.currency()),
                        figure("gains.partner").in(agreement.currency()),
                        figure("lines").wideOnly())
                .rows(agreement.months().stream().map(this::month).toList());
    }

    private Row month(Month month) {
        return Row.of(
                Value.text(month.month().toString()),
                owed(month.before(), month.old()),
                owed(month.after(), month.now()),
                month.difference()
                        .map(difference -> Value.money(difference.vendor()))
                        .orElse(Value.none()),
                month.difference()
                        .map(difference -> Value.money(difference.partner()))
                        .orElse(Value.none()),
                Value.count(month.moved().size()));
    }

    private Value owed(Outcome outcome, Optional<Result> result) {
        return switch (outcome) {
            case SETTLED -> result.map(each -> Value.money(each.owedToVendor())).orElse(Value.none());
            case NO_AGREEMENT -> Value.text(text("outcome.no-agreement"));
            case REFUSED -> Value.state(Badge.bad(text("outcome.refused")));
        };
    }

    /** The lines of a clause that moved. */
    Table moved(String caption, List<Moved> moved) {
        return Table.of(
                        caption,
                        column("month"),
                        column("line-from").wideOnly(),
                        column("old"),
                        column("new-terms"),
                        figure("gains.vendor"),
                        figure("gains.partner"))
                .rows(moved.stream()
                        .map(each -> Row.of(
                                Value.text(each.month().toString()),
                                Value.text(each.line().from()),
                                side(each.line().old()),
                                side(each.line().now()),
                                Value.money(each.line().difference().vendor()),
                                Value.money(each.line().difference().partner())))
                        .toList());
    }

    /** A line with its month. */
    record Moved(YearMonth month, Line line) {}

    private Value side(Optional<Side> side) {
        return side.map(this::owes).map(Value::text).orElse(Value.none());
    }

    private String owes(Side side) {
        String key = side.owes() == Party.VENDOR ? "owes.vendor" : "owes.partner";
        return text(key, words.figures().money(side.amount()));
    }

    /** Every line of every agreement that moved. */
    Table lines(ReplaySheet sheet) {
        return Table.of(
                        text("lines.all"),
                        column("agreement"),
                        column("partner").wideOnly(),
                        column("month"),
                        Column.text(text("clause-number")),
                        column("line-from").wideOnly(),
                        column("old").wideOnly(),
                        column("new-terms").wideOnly(),
                        figure("gains.vendor"),
                        figure("gains.partner"))
                .rows(sheet.agreements().stream()
                        .flatMap(agreement -> agreement.months().stream()
                                .flatMap(month ->
                                        month.moved().stream().map(line -> line(sheet.view(), agreement, month, line))))
                        .toList())
                .orElse(Empty.of("paper", text("nothing-moved"), text("nothing-moved.words")));
    }

    private Row line(ReplayView view, Agreement agreement, Month month, Line line) {
        return Row.of(
                Value.link(
                        agreement.id(),
                        ReplayController.ADDRESS + "/" + view.id() + "/agreements/" + agreement.id() + "?currency="
                                + agreement.currency()),
                Value.text(agreement.partner()),
                Value.text(month.month().toString()),
                Value.text(line.clause()),
                Value.text(line.from()),
                side(line.old()),
                side(line.now()),
                Value.money(line.difference().vendor()),
                Value.money(line.difference().partner()));
    }

    /** What the vendor would have had more or less, month by month; currencies aren't added, and few months have no shape. */
    Optional<Chart> chart(ReplaySheet sheet) {
        SortedMap<YearMonth, Amount> months = new TreeMap<>();
        sheet.agreements().stream()
                .flatMap(agreement -> agreement.months().stream())
                .forEach(month -> month.difference()
                        .ifPresent(difference -> months.merge(month.month(), difference.vendor(), Amount::plus)));
        boolean isMoved = sheet.agreements().stream().anyMatch(agreement -> agreement.statementsMoved() > 0);
        if (sheet.totals().size() != 1 || months.size() < FEWEST_BARS || !isMoved) {
            return Optional.empty();
        }
        String currency = sheet.agreements().getFirst().currency();
        Chart chart = Chart.of(text("chart"), currency, text("chart.source"));
        for (var month : months.entrySet()) {
            chart = chart.bar(
                    month.getKey().toString().substring(2),
                    words.figures().month(month.getKey()),
                    decimal(month.getValue()),
                    "");
        }
        return Optional.of(chart);
    }

    private static BigDecimal decimal(Amount amount) {
        return new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces());
    }
}
