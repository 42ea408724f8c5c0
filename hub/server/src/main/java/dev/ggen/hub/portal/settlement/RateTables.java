package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.KnownRate;
import dev.ggen.hub.settlement.MissingRates;
import dev.ggen.hub.settlement.RateFileView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Published rates in tables. */
final class RateTables {
    /** How many days a row names one by one. */
    private static final int SHOWN_DAYS = 4;

    private final Words words;

    RateTables(Words words) {
        this.words = words;
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    private Column column(String key) {
        return Column.text(text("column." + key));
    }

    Heading heading() {
        return Heading.of(text("rates"))
                .under(text("reports"), Addresses.REPORTS)
                .lead(text("rates.lead"));
    }

    Notice taken(RateFileView file) {
        return Notice.of(
                Tone.GOOD,
                words.count("settlement.rates.taken", file.newRates()),
                text(
                        "rates.taken.words",
                        file.fileName(),
                        file.firstDay().toString(),
                        file.lastDay().toString()));
    }

    Filters filters(String currency, String month, List<String> currencies) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", text("all"))));
        currencies.forEach(each -> choices.add(new Choice(each, each)));
        if (!currency.isEmpty() && !currencies.contains(currency)) {
            choices.add(new Choice(currency, currency));
        }
        Filters filters = Filters.of(Addresses.RATES).by("currency", text("column.currency"), currency, choices);
        return month.isEmpty()
                ? filters
                : filters.by(
                        "month",
                        text("column.month"),
                        month,
                        List.of(new Choice("", text("all")), new Choice(month, month)));
    }

    Table missing(List<MissingRates> missing) {
        return Table.of(text("rates.missing"), column("month"), column("agreement"), column("currency"), column("days"))
                .rows(missing.stream().map(this::row).toList());
    }

    private Row row(MissingRates missing) {
        return Row.of(
                Value.link(words.figures().month(missing.month()), Addresses.month(missing.month())),
                Value.link(missing.agreement(), "/agreements/" + missing.agreement()),
                Value.text(missing.currency()),
                Value.text(days(missing.days())));
    }

    private String days(List<LocalDate> days) {
        String first = days.stream().limit(SHOWN_DAYS).map(LocalDate::toString).collect(Collectors.joining(", "));
        return days.size() <= SHOWN_DAYS
                ? first
                : text("rates.missing.more", first, words.figures().count(days.size() - SHOWN_DAYS));
    }

    Table files(List<RateFileView> files) {
        return Table.of(
                        text("rates.files"),
                        column("file"),
                        column("state"),
                        Column.figure(text("column.new-rates")),
                        Column.figure(text("column.rates")).wideOnly(),
                        column("days"),
                        column("digest").wideOnly(),
                        column("recorded").wideOnly())
                .rows(files.stream().map(this::row).toList());
    }

    private Row row(RateFileView file) {
        return Row.of(
                Value.link(file.name(), Addresses.rates(file.id())),
                Value.state(RateFileParts.state(file, words)),
                Value.count(file.newRates()),
                Value.count(file.rates()),
                Value.days(file.firstDay(), file.lastDay()),
                Value.hash(file.sha256()),
                Value.moment(file.recordedAt(), file.deliveredBy()));
    }

    /** @param first which words tell the first step */
    Table list(List<KnownRate> rates, String first) {
        return Table.of(
                        text("rates"),
                        column("day"),
                        column("currency"),
                        Column.figure(text("column.per-euro")),
                        column("publisher").chosenBy("publisher").wideOnly(),
                        column("file").chosenBy("file"),
                        column("recorded").chosenBy("recorded").wideOnly())
                .rows(rates.stream().map(this::row).toList())
                .orElse(Empty.of("upload", text("rates.empty"), text("rates.empty." + first)));
    }

    private Row row(KnownRate rate) {
        return Row.of(
                Value.day(rate.day()),
                Value.text(rate.currency()),
                Value.text(rate.perEuro().map(this::printed).orElse(text("rates.not-published"))),
                Value.text(text("rates.ecb")),
                Value.text(rate.file()),
                Value.moment(rate.recordedAt()));
    }

    /** With the decimals that were printed. */
    private String printed(BigDecimal perEuro) {
        return words.figures().decimal(perEuro, perEuro.scale());
    }
}
