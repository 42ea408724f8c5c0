package dev.ggen.hub.portal.accrual;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.EstimateView;
import dev.ggen.hub.settlement.EstimateView.Band;
import dev.ggen.hub.settlement.EstimateView.Estimate;
import dev.ggen.partner.forecast.Cover;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Digest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of an open month's estimate, put together. */
final class AccrualParts {
    private final Words words;
    private final YearMonth month;

    AccrualParts(Words words, YearMonth month) {
        this.words = words;
        this.month = month;
    }

    private String text(String key, Object... values) {
        return words.text("accrual." + key, values);
    }

    private String address() {
        return "/months/" + month + "/accrual";
    }

    private Heading heading() {
        return Heading.of(text("title", words.figures().month(month)))
                .lead(text("lead"))
                .under(words.text("settlement.months"), "/months")
                .under(words.figures().month(month), "/months/" + month);
    }

    /** Before anybody asked. */
    AccrualPage none() {
        return new AccrualPage(
                heading(),
                address(),
                List.of(),
                table(List.of()).orElse(Empty.of("calendar", text("none"), text("none.words"))),
                List.of(),
                List.of(),
                List.of());
    }

    AccrualPage page(EstimateView view, byte[] json) {
        List<Row> rows = Stream.concat(
                        view.agreements().stream().map(this::row),
                        view.totals().stream().map(this::row).map(Row::sum))
                .toList();
        return new AccrualPage(
                heading(),
                address(),
                view.totals().stream()
                        .map(total -> new Estimated(words).says(view.on(), total))
                        .toList(),
                table(rows).orElse(Empty.of("calendar", text("nothing"), text("nothing.words"))),
                view.totals().stream().map(this::rests).toList(),
                view.findings(),
                List.of(new Download(
                        text("json"),
                        address() + "/accrual.json",
                        "JSON",
                        json.length,
                        Digest.of(json).hex())));
    }

    /** What a total rests on; an agreement says it in its row. */
    private Sentence rests(Estimate total) {
        String currency = total.known().currency().getCode();
        if (total.band().isEmpty()) {
            return words.sentence(
                    "accrual.rests.few",
                    currency,
                    total.months(),
                    Cover.USUAL.fewestMonths(),
                    Cover.USUAL.hits(),
                    Cover.USUAL.of());
        }
        String basis = text(total.isProportion() ? "basis.proportion" : "basis.difference");
        Sentence rests = words.sentence("accrual.rests", currency, total.months(), Sentence.Part.quiet(basis));
        return total.tried() == 0 ? rests : words.sentence("accrual.rests.tried", rests, total.tried(), total.held());
    }

    private Table table(List<Row> rows) {
        return Table.of(
                        text("agreements"),
                        Column.text(text("agreement")),
                        Column.text(text("partner")).wideOnly(),
                        Column.figure(text("known")),
                        Column.figure(text("low")),
                        Column.figure(text("expected")),
                        Column.figure(text("high")),
                        Column.figure(text("holds")).wideOnly(),
                        Column.figure(text("months")).wideOnly())
                .rows(rows);
    }

    private Row row(Estimate one) {
        return Row.of(
                one.agreement().isEmpty()
                        ? Value.text(text("together", one.known().currency().getCode()))
                        : Value.link(one.agreement(), "/agreements/" + one.agreement()),
                Value.text(one.partner()),
                Value.money(one.known()),
                money(one.band().map(Band::low)),
                money(one.expected()),
                money(one.band().map(Band::high)),
                one.band()
                        .map(band -> Value.text(text("of", band.hits(), band.of())))
                        .orElse(Value.none()),
                Value.count(one.months()));
    }

    private static Value money(Optional<Amount> amount) {
        return amount.map(Value::money).orElse(Value.none());
    }
}
