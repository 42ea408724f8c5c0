package dev.ggen.hub.portal.whatif;

import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.whatif.WhatIfPage.Stream;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.VolumeSheet.Sold;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.ClauseNumbers;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.UnitPrice;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.forecast.LineChange;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.Reach;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.partner.settlement.Segment;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.settlement.statement.ClauseSentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page of an estimate, put together. */
final class WhatIfParts {
    static final String SALES = "sales-";
    static final String UNITS = "units-";

    private final Words words;
    private final String agreement;
    private final Map<String, String> asked;

    WhatIfParts(Words words, String agreement, Map<String, String> asked) {
        this.words = words;
        this.agreement = agreement;
        this.asked = asked;
    }

    private String text(String key, Object... values) {
        return words.text("what-if." + key, values);
    }

    private Heading heading() {
        return Heading.of(text("title", agreement))
                .lead(text("lead"))
                .under(words.text("agreement.agreements"), "/agreements")
                .under(agreement, "/agreements/" + agreement);
    }

    private String action() {
        return "/agreements/" + agreement + "/what-if";
    }

    /** Before anything was issued. */
    WhatIfPage none() {
        return new WhatIfPage(
                heading(),
                Notice.of(Tone.NEUTRAL, text("none"), text("none.words")),
                action(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    WhatIfPage page(VolumeSheet sheet) {
        boolean isYear = sheet.changes().size() > 1;
        return new WhatIfPage(
                heading(),
                Notice.of(Tone.WARN, text("estimate"), text("estimate.words")),
                action(),
                fields(sheet),
                sheet.streams().stream().map(sold -> stream(sheet, sold)).toList(),
                Optional.of(says(sheet)),
                Optional.of(lines(sheet)),
                isYear ? Optional.of(months(sheet)) : Optional.empty(),
                brackets(sheet),
                Optional.of(keep(sheet)),
                List.of());
    }

    /** What is asked goes with it, so that what is kept is what is seen. */
    private WhatIfPage.Keep keep(VolumeSheet sheet) {
        SortedMap<String, String> said = new TreeMap<>();
        said.put("month", sheet.month().toString());
        said.put("span", asked.getOrDefault("span", "month"));
        asked.forEach((name, value) -> {
            boolean isVolume = name.startsWith(SALES) || name.startsWith(UNITS);
            if (isVolume && !value.isBlank() && VolumeText.read(value).isPresent()) {
                said.put(name, value);
            }
        });
        return new WhatIfPage.Keep(
                action() + "s",
                said,
                List.of(
                        Field.of("name", text("keep.name")).value(asked.getOrDefault("name", "")),
                        Field.of("note", text("keep.note"))
                                .type("textarea")
                                .value(asked.getOrDefault("note", ""))
                                .optional()));
    }

    private List<Field> fields(VolumeSheet sheet) {
        Field month = Field.of("month", text("month"))
                .choices(sheet.issued().stream()
                        .map(each -> new Choice(each.toString(), words.figures().month(each)))
                        .toList())
                .value(sheet.month().toString());
        Field span = Field.of("span", text("span"))
                .choices(List.of(new Choice("month", text("span.month")), new Choice("year", text("span.year"))))
                .value(asked.getOrDefault("span", "month"));
        return List.of(month, span);
    }

    private Stream stream(VolumeSheet sheet, Sold sold) {
        List<Field> fields = new ArrayList<>();
        fields.add(field(
                SALES + sold.stream(),
                text("sales", sheet.currency().getCode()),
                text(
                        "sold",
                        words.figures().month(sheet.month()),
                        words.figures().decimal(sold.sales(), sheet.currency().getDecimalPlaces()))));
        boolean hasUnits = sold.units().signum() != 0 || countsUnits(sheet, sold.stream());
        if (hasUnits) {
            fields.add(field(
                    UNITS + sold.stream(),
                    text("units"),
                    text(
                            "sold",
                            words.figures().month(sheet.month()),
                            words.figures().decimal(sold.units(), 0))));
        }
        return new Stream(sold.label(), fields);
    }

    private static boolean countsUnits(VolumeSheet sheet, String stream) {
        return sheet.agreement().signed().read().agreement().clauses().stream()
                .anyMatch(clause -> clause instanceof SaleClause sale
                        && sale.stream().equals(stream)
                        && (sale instanceof UnitPriceClause || sale.scale().meter() == Meter.UNITS));
    }

    private Field field(String name, String label, String help) {
        String entered = asked.getOrDefault(name, "");
        Field field = Field.of(name, label).value(entered).help(help).optional();
        return VolumeText.read(entered).isPresent() ? field : field.error(text("unreadable"));
    }

    private Sentence says(VolumeSheet sheet) {
        Amount now = sheet.now().owedToVendor();
        Amount difference = now.minus(sheet.old().owedToVendor());
        String who = now.signum() < 0 ? "what-if.says.vendor" : "what-if.says.partner";
        Sentence owed = words.sentence(
                who,
                now.signum() < 0 ? sheet.names().vendor() : sheet.names().partner(),
                money(now.signum() < 0 ? now.negated() : now),
                now.signum() < 0 ? sheet.names().partner() : sheet.names().vendor());
        Amount partner = sheet.now().minus(sheet.old()).partner();
        String key = switch (partner.signum()) {
            case 1 -> "what-if.says.more";
            case 0 -> difference.isZero() ? "what-if.says.same" : "what-if.says.even";
            default -> "what-if.says.less";
        };
        return words.sentence(
                "what-if.says",
                owed,
                words.sentence(
                        key, sheet.names().partner(), money(partner.signum() < 0 ? partner.negated() : partner)));
    }

    private String money(Amount amount) {
        return words.figures().money(amount);
    }

    /** What a clause gives in all months together. */
    private record Sum(StatementLine shown, Result old, Result now) {
        private Sum plus(Sum other) {
            return new Sum(other.shown, old.plus(other.old), now.plus(other.now));
        }
    }

    private Table lines(VolumeSheet sheet) {
        SortedMap<String, Sum> sums = new TreeMap<>(ClauseNumbers.IN_ORDER);
        for (MonthChange change : sheet.changes()) {
            for (LineChange line : change.lines()) {
                sums.merge(line.clause(), sum(sheet, line), Sum::plus);
            }
        }
        String currency = sheet.currency().getCode();
        return Table.of(
                        text("lines"),
                        Column.text(text("clause")),
                        Column.text(text("what")).wideOnly().stated(),
                        Column.figure(text("owed.old")).in(currency),
                        Column.figure(text("owed.new")).in(currency),
                        Column.figure(text("gains")).in(currency))
                .rows(sums.entrySet().stream()
                        .map(each -> row(sheet, each.getKey(), each.getValue()))
                        .toList())
                .row(Row.of(
                                Value.text(text("together")),
                                Value.text(""),
                                Value.money(sheet.old().owedToVendor()),
                                Value.money(sheet.now().owedToVendor()),
                                Value.money(sheet.now().minus(sheet.old()).partner()))
                        .sum());
    }

    private static Sum sum(VolumeSheet sheet, LineChange line) {
        Result zero = Result.zero(sheet.currency());
        return new Sum(
                line.after().or(line::before).orElseThrow(),
                line.before().map(Result::of).orElse(zero),
                line.after().map(Result::of).orElse(zero));
    }

    private Row row(VolumeSheet sheet, String clause, Sum sum) {
        return Row.of(
                Value.text(clause),
                Value.text(about(sheet, sum.shown().segment())),
                Value.money(sum.old().owedToVendor()),
                Value.money(sum.now().owedToVendor()),
                Value.money(sum.now().minus(sum.old()).partner()));
    }

    /** What a line is about: its stream, or what its clause says where it is of none. */
    private static String about(VolumeSheet sheet, Segment segment) {
        return segment instanceof RateSegment rate
                ? rate.stream().label()
                : ClauseSentence.of(segment, sheet.names()).plain();
    }

    private Table months(VolumeSheet sheet) {
        String currency = sheet.currency().getCode();
        return Table.of(
                        text("months"),
                        Column.text(text("month")),
                        Column.figure(text("owed.old")).in(currency),
                        Column.figure(text("owed.new")).in(currency),
                        Column.figure(text("gains")).in(currency))
                .rows(sheet.changes().stream()
                        .map(change -> change.isComparable()
                                ? Row.of(
                                        Value.text(change.period().name()),
                                        Value.money(change.old().owedToVendor()),
                                        Value.money(change.now().owedToVendor()),
                                        Value.money(change.difference().partner()))
                                : Row.of(
                                        Value.text(change.period().name(), text("refused")),
                                        Value.none(),
                                        Value.none(),
                                        Value.none()))
                        .toList());
    }

    /** How far each clause is at the end of the last month, as it would be. */
    private List<Sentence> brackets(VolumeSheet sheet) {
        return sheet.changes().getLast().after().lines().stream()
                .flatMap(line -> Reach.of(line).map(reach -> bracket(sheet, line, reach)).stream())
                .toList();
    }

    private Sentence bracket(VolumeSheet sheet, StatementLine line, Reach reach) {
        Object[] said = {
            line.id().clause(),
            quantity(sheet, reach, reach.count()),
            text("over." + reach.over().name().toLowerCase(Locale.ROOT)),
            factor(sheet, reach.reached().value())
        };
        Sentence counted = words.sentence("what-if.bracket", said);
        Optional<? extends Bracket<? extends Factor>> next = reach.next();
        return next.isEmpty()
                ? words.sentence("what-if.bracket.last", counted)
                : words.sentence(
                        "what-if.bracket.next",
                        counted,
                        quantity(sheet, reach, next.get().from()),
                        factor(sheet, next.get().value()),
                        quantity(sheet, reach, reach.missing().orElseThrow()));
    }

    private String quantity(VolumeSheet sheet, Reach reach, BigDecimal count) {
        return reach.meter() == Meter.UNITS
                ? text("units.of", words.figures().decimal(count, 0))
                : words.figures().decimal(count, sheet.currency().getDecimalPlaces()) + "\u00a0"
                        + sheet.currency().getCode();
    }

    private String factor(VolumeSheet sheet, Factor factor) {
        return switch (factor) {
            case Rate rate -> words.figures().percent(rate.value());
            case UnitPrice price ->
                words.figures().decimal(price.value(), sheet.currency().getDecimalPlaces()) + "\u00a0"
                        + sheet.currency().getCode();
            default -> factor.value().toPlainString();
        };
    }
}
