package dev.ggen.hub.portal.accrual;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.EstimateView.Band;
import dev.ggen.hub.settlement.EstimateView.Estimate;
import dev.ggen.hub.settlement.OpenEstimate;
import dev.ggen.partner.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Estimates of open months as sentences, and as rows on other pages. */
public final class Estimated {
    private final Words words;

    public Estimated(Words words) {
        this.words = words;
    }

    private String text(String key, Object... values) {
        return words.text("accrual." + key, values);
    }

    /** What is known and what is expected, with its band where there is one. */
    Sentence says(LocalDate on, Estimate estimate) {
        String known = money(estimate.known());
        String day = words.figures().longDay(on);
        if (estimate.expected().isEmpty()) {
            return words.sentence("accrual.says.known", known, day);
        }
        String expected = money(estimate.expected().get());
        return estimate.band()
                .map(band -> words.sentence(
                        "accrual.says.band",
                        known,
                        day,
                        expected,
                        money(band.low()),
                        money(band.high()),
                        band.hits(),
                        band.of()))
                .orElseGet(() -> words.sentence("accrual.says.expected", known, day, expected));
    }

    private String money(Amount amount) {
        return words.figures().money(amount);
    }

    /** An open month of an agreement, in a sentence. */
    public Sentence open(OpenEstimate open) {
        return words.sentence(
                "accrual.open.says", words.figures().month(open.month()), says(open.on(), open.estimate()));
    }

    /** The open months of several agreements. */
    public Table table(List<OpenEstimate> open) {
        return Table.of(
                        text("open"),
                        Column.text(text("agreement")),
                        Column.text(text("month")),
                        Column.text(text("on")).wideOnly(),
                        Column.figure(text("known")).wideOnly(),
                        Column.figure(text("low")),
                        Column.figure(text("expected")),
                        Column.figure(text("high")))
                .rows(open.stream().map(this::row).toList());
    }

    private Row row(OpenEstimate open) {
        Estimate estimate = open.estimate();
        return Row.of(
                Value.link(open.agreement(), "/agreements/" + open.agreement()),
                Value.text(words.figures().month(open.month())),
                Value.day(open.on()),
                Value.money(estimate.known()),
                money(estimate.band().map(Band::low)),
                money(estimate.expected()),
                money(estimate.band().map(Band::high)));
    }

    private static Value money(Optional<Amount> amount) {
        return amount.map(Value::money).orElse(Value.none());
    }
}
