package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.ReportMonth;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.partner.revenue.Measure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Deliveries in tables and facts. */
final class ReportTables {
    private final Words words;

    ReportTables(Words words) {
        this.words = words;
    }

    private String text(String key) {
        return words.text("settlement." + key);
    }

    private Column column(String key) {
        return Column.text(text("column." + key)).chosenBy(key);
    }

    private Column figure(String key) {
        return Column.figure(text("column." + key)).chosenBy(key);
    }

    Heading heading() {
        return Heading.of(text("reports"))
                .lead(text("reports.lead"))
                .action(Action.link(text("rates"), Addresses.RATES));
    }

    Heading heading(ReportView report) {
        return Heading.of(report.fileName())
                .under(text("reports"), Addresses.REPORTS)
                .state(States.of(report.state(), words));
    }

    Filters filters(String state, String month) {
        List<Choice> states = new ArrayList<>(List.of(new Choice("", text("all"))));
        for (ReportState each : ReportState.values()) {
            states.add(new Choice(each.word(), words.of("settlement.report.state", each)));
        }
        Filters filters = Filters.of(Addresses.REPORTS).by("state", text("column.state"), state, states);
        return month.isEmpty()
                ? filters
                : filters.by(
                        "month",
                        text("column.month"),
                        month,
                        List.of(new Choice("", text("all")), new Choice(month, month)));
    }

    /** @param first which words tell the first step */
    Table list(List<ReportView> reports, String first) {
        return Table.of(
                        text("reports"),
                        Column.text(text("column.file")).sortedBy("file"),
                        column("state"),
                        figure("accepted").sortedBy("accepted"),
                        figure("repeated"),
                        figure("excluded").wideOnly(),
                        figure("refused").wideOnly(),
                        column("source").wideOnly(),
                        column("delivered").sortedBy("delivered").wideOnly())
                .rows(reports.stream().map(this::row).toList())
                .orElse(Empty.of("upload", text("reports.empty"), text("reports.empty." + first)));
    }

    private Row row(ReportView report) {
        return Row.of(
                Value.link(report.fileName(), Addresses.report(report.id())),
                Value.state(States.of(report.state(), words)),
                Value.count(report.rows().accepted()),
                Value.count(report.rows().repeated()),
                Value.count(report.rows().excluded()),
                Value.count(report.rows().refused()),
                report.source().map(Value::code).orElse(Value.none()),
                Value.moment(report.deliveredAt(), report.deliveredBy()));
    }

    /** What became of it, in a sentence. */
    Notice notice(ReportView report) {
        return switch (report.state()) {
            case RECEIVED ->
                Notice.of(Tone.BUSY, text("report.received"))
                        .next(Action.link(text("report.watch"), "/jobs/" + report.job()));
            case ACCEPTED ->
                Notice.of(
                        report.months().stream().anyMatch(ReportMonth::isLate) ? Tone.WARN : Tone.GOOD,
                        words.count("settlement.report.accepted", report.rows().accepted()),
                        aside(report.rows()));
            case WITHDRAWN -> Notice.of(Tone.NEUTRAL, text("report.withdrawn"), text("report.withdrawn.words"));
            case REFUSED -> Notice.of(Tone.BAD, text("report.refused"), text("report.refused.words"));
        };
    }

    /** Why it can't be taken back any more. */
    Sentence kept(YearMonth settled) {
        return words.sentence("settlement.report.kept", words.figures().month(settled));
    }

    /** What doesn't count, and why. */
    private String[] aside(ReportView.Rows rows) {
        List<String> said = new ArrayList<>();
        if (rows.repeated() > 0) {
            said.add(words.count("settlement.report.repeated", rows.repeated()));
        }
        if (rows.excluded() > 0) {
            said.add(words.count("settlement.report.excluded", rows.excluded()));
        }
        return said.toArray(String[]::new);
    }

    List<Fact> facts(ReportView report) {
        List<Fact> facts = new ArrayList<>(List.of(
                fact("delivered", Value.moment(report.deliveredAt())),
                fact("by", Value.text(report.deliveredBy())),
                fact("bytes", Value.text(words.figures().bytes(report.bytes()))),
                fact("digest", Value.hash(report.sha256()))));
        report.format().ifPresent(format -> facts.add(fact("format", Value.code(format))));
        report.source().ifPresent(source -> facts.add(fact("source", Value.code(source))));
        report.name().ifPresent(name -> facts.add(fact("name", Value.code(name))));
        report.repeats()
                .ifPresent(
                        first -> facts.add(fact("repeats", Value.link(text("report.first"), Addresses.report(first)))));
        return facts;
    }

    private Fact fact(String key, Value value) {
        return new Fact(text("column." + key), value);
    }

    Table months(ReportView report) {
        return Table.of(
                        text("report.months"),
                        column("month"),
                        figure("rows"),
                        figure("accepted"),
                        figure("repeated"),
                        figure("excluded"),
                        column("days").wideOnly(),
                        column("sums").wideOnly())
                .rows(report.months().stream().map(this::row).toList());
    }

    private Row row(ReportMonth month) {
        Row row = Row.of(
                Value.link(
                        words.figures().month(month.month()),
                        Addresses.month(month.month()),
                        month.isLate() ? text("report.late") : ""),
                Value.count(month.rows()),
                Value.count(month.counted()),
                Value.count(month.repeated()),
                Value.text(
                        words.figures()
                                .count(month.excluded().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()),
                        String.join("; ", month.excluded().keySet())),
                Value.days(month.firstDay(), month.lastDay()),
                Value.text(month.sums().stream().map(this::sum).collect(Collectors.joining("; "))));
        return month.isLate() ? row.held() : row;
    }

    private String sum(ReportMonth.Sum sum) {
        String name = words.of("settlement.measure", sum.measure()) + " ";
        if (sum.sum().currency().getCode().equals(Measure.NO_CURRENCY)) {
            return name + words.figures().decimal(sum.sum().value(), 0);
        }
        return name
                + words.figures()
                        .decimal(sum.sum().value(), sum.sum().currency().getDecimalPlaces()) + " "
                + sum.sum().currency().getCode();
    }
}
