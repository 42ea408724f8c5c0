package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Why;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.EveryCent;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Converted;
import dev.ggen.settlement.touched.LooseRows;
import dev.ggen.settlement.touched.Subject;
import dev.ggen.settlement.touched.Touched;
import dev.ggen.settlement.touched.TouchedLine;
import dev.ggen.settlement.touched.TouchedStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The answer, put together. */
final class EveryCentParts {
    private final Words words;
    private final EveryCent found;
    private final Touched touched;

    EveryCentParts(Words words, EveryCent found) {
        this.words = words;
        this.found = found;
        this.touched = found.touched();
    }

    private String text(String key, Object... values) {
        return words.text("settlement.cents." + key, values);
    }

    EveryCentPage page(Heading heading, List<Field> fields) {
        return new EveryCentPage(
                heading,
                fields,
                touched.totals().values().stream()
                        .map(total -> new Fact(text("total"), Value.money(total)))
                        .toList(),
                notes(),
                touched.statements().stream().map(this::found).toList());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (touched.statements().isEmpty()) {
            notes.add(text("nothing"));
        } else if (touched.subject() instanceof Subject.Clause) {
            notes.add(text("sums.clause"));
        } else {
            notes.add(text(touched.isProportional() ? "sums.proportional" : "sums.together"));
        }
        if (found.olderLeftOut()) {
            notes.add(text("older", EveryCent.MOST_STATEMENTS));
        }
        return notes;
    }

    private EveryCentPage.Found found(TouchedStatement statement) {
        return new EveryCentPage.Found(
                "statement-" + statement.agreement() + "-" + statement.month(),
                statement.agreement() + " · " + words.figures().month(statement.month()),
                Addresses.statement(statement.agreement(), statement.month()),
                List.of(
                        owed("is", statement, statement.owedToVendor()),
                        owed("without", statement, statement.without()),
                        new Fact(text("difference"), Value.money(statement.difference()))),
                lines(statement),
                beside(statement),
                new StatementTables(words).sources(statement.rows(), statement.agreement()),
                words.count("settlement.rows", statement.rows().count()));
    }

    private Fact owed(String key, TouchedStatement statement, Amount toVendor) {
        boolean partnerOwes = toVendor.signum() >= 0;
        String owes = partnerOwes
                ? words.text("settlement.line.owes", statement.partner(), statement.vendor())
                : words.text("settlement.line.owes", statement.vendor(), statement.partner());
        return new Fact(text(key, owes), Value.money(partnerOwes ? toVendor : toVendor.negated()));
    }

    private List<String> beside(TouchedStatement statement) {
        List<String> beside =
                new ArrayList<>(statement.loose().stream().map(this::loose).toList());
        if (statement.leftOut() > 0) {
            beside.add(text("lines.more", statement.leftOut()));
        }
        if (!statement.asIssued().isEmpty()) {
            beside.add(text(
                    "as-issued",
                    statement.asIssued().stream().map(YearMonth::toString).collect(Collectors.joining(", "))));
        }
        return beside;
    }

    private String loose(LooseRows loose) {
        return text(
                "loose." + loose.fate().word(),
                words.count("settlement.rows", loose.rows()),
                words.of("settlement.measure", loose.measure()),
                figure(loose.measure(), loose.amount()));
    }

    private Table lines(TouchedStatement statement) {
        String currency = statement.owedToVendor().currency().getCode();
        return Table.of(
                        text("lines"),
                        Column.text(words.text("settlement.column.clause")),
                        Column.text(text("touched")),
                        Column.figure(text("with")).in(currency).wideOnly(),
                        Column.figure(text("without-it")).in(currency).wideOnly(),
                        Column.figure(text("difference")).in(currency))
                .rows(statement.shown().stream()
                        .map(line -> row(line, statement))
                        .toList());
    }

    /** Amounts as the partner owes them, so that they add up to the statement's. */
    private Row row(TouchedLine line, TouchedStatement statement) {
        return Row.of(
                        Value.link(line.clause(), Addresses.statement(statement.agreement(), statement.month())),
                        Value.text(touched(line), how(line)),
                        Value.money(toVendor(line, line.with())),
                        Value.money(toVendor(line, line.without())),
                        Value.money(line.owedToVendor()))
                .because(why(line, statement));
    }

    private static Amount toVendor(TouchedLine line, Amount amount) {
        return line.owes() == Party.PARTNER ? amount : amount.negated();
    }

    private String touched(TouchedLine line) {
        return line.adjusts()
                .map(month ->
                        words.text("settlement.adjusted.of", words.figures().month(month)))
                .orElseGet(() -> text("line"));
    }

    private String how(TouchedLine line) {
        return switch (line.how()) {
            case OWN -> text("how.own");
            case COUNTED ->
                line.counted().stream()
                        .map(part -> words.of("settlement.measure", part.measure()) + " "
                                + figure(part.measure(), part.sum()))
                        .collect(Collectors.joining(", "));
            case FOLLOWS -> text("how.follows");
        };
    }

    private Why why(TouchedLine line, TouchedStatement statement) {
        Why why = Why.of(words.clause(line.sentence(), statement.vendor(), statement.partner()));
        for (BasePart part : line.counted()) {
            why = why.input(
                    words.of("settlement.measure", part.measure()),
                    Value.text(figure(part.measure(), part.sum()), words.count("settlement.rows", part.rows())));
            for (Converted converted : part.converted()) {
                why = why.input(
                        text(
                                "converted",
                                converted.rate().from().getCode(),
                                converted.rate().day()),
                        Value.text(decimal(converted.amount().value()) + " × "
                                + decimal(converted.rate().factor())));
            }
        }
        if (line.share().isPresent()) {
            why = why.step(text("part"), "", decimal(line.share().get().value()));
        }
        return why.step(text("with"), "", words.figures().money(line.with()))
                .step(text("without-it"), "", words.figures().money(line.without()))
                .step(text("difference"), "", words.figures().money(line.difference()))
                .source(Value.link(
                        text("of-clause", line.clause()),
                        Addresses.cents(statement.agreement(), "clause", line.clause())));
    }

    private String figure(Measure measure, ExactAmount amount) {
        return measure == Measure.UNITS
                ? decimal(amount.value())
                : words.figures().decimal(amount.value(), amount.currency().getDecimalPlaces()) + "\u00a0"
                        + amount.currency().getCode();
    }

    private String decimal(BigDecimal value) {
        return words.figures().decimal(value, 0);
    }
}
