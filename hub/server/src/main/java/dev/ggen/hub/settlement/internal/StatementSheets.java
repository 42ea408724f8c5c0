package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.StatementSheet.Before;
import dev.ggen.hub.settlement.StatementSheet.Fee;
import dev.ggen.hub.settlement.StatementSheet.Line;
import dev.ggen.hub.settlement.StatementSheet.Part;
import dev.ggen.hub.settlement.StatementSheet.Payment;
import dev.ggen.hub.settlement.StatementSheet.RateException;
import dev.ggen.hub.settlement.StatementSheet.Share;
import dev.ggen.hub.settlement.StatementSheet.Step;
import dev.ggen.hub.settlement.StatementSheet.Total;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.LineState;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the canonical statement back into what its page shows; format {@code ggen-statement/1}. */
final class StatementSheets {
    private static final String SENTENCE = "sentence";
    private static final String EXACT = "exact";
    private static final String MINOR = "minor";
    private static final String ROWS = "rows";
    private static final String WORDS = "words";

    private final StatementText text;
    private final Map<String, List<LineStep>> steps;

    /**
     * @param steps of the states of its lines, and of those that it adjusts, by line
     */
    StatementSheets(StatementText text, Map<String, List<LineStep>> steps) {
        this.text = text;
        this.steps = steps;
    }

    StatementSheet sheet(StatementView view, List<StatementFile> files) {
        JsonFields fields = text.fields();
        JsonFields program = fields.inner("program");
        return new StatementSheet(
                view,
                fields.inner("agreement").text("vendor"),
                program.text("name") + " " + program.text("version"),
                fields.optionalText("notice").orElse(""),
                words(fields.inner("paymentTerms")),
                terms(fields),
                lines(fields.list("lines")),
                text.adjustments().stream().map(this::standing).toList(),
                fields.list("fees").stream().map(this::fee).toList(),
                fields.list("payments").stream().map(this::payment).toList(),
                fields.list("untied").stream().map(StatementSheets::part).toList(),
                fields.list("controlTotals").stream()
                        .map(StatementSheets::total)
                        .toList(),
                fields.number("outsidePeriodRows"),
                text.findings(),
                files);
    }

    /** What the agreement says beside its clauses, in the order in which the agreement's page says it. */
    private static List<List<Words.Part>> terms(JsonFields fields) {
        List<List<Words.Part>> terms = new ArrayList<>();
        for (String term : List.of("exchange", "clawback")) {
            if (fields.object().get(term) instanceof Json.Obj said) {
                terms.add(words(new JsonFields(said)));
            }
        }
        fields.optionalList("splits").forEach(split -> terms.add(words(split)));
        return terms;
    }

    private List<Line> lines(List<JsonFields> lines) {
        List<Line> read = new ArrayList<>();
        for (JsonFields line : lines) {
            read.add(line(read.size() + 1, line));
        }
        return read;
    }

    private Line line(int ordinal, JsonFields line) {
        JsonFields clause = line.inner("clause");
        JsonFields base = line.inner("base");
        return new Line(
                ordinal,
                line.text("id"),
                clause.text("number"),
                words(clause),
                exception(clause),
                StatementText.about(line),
                LocalDate.parse(line.inner("segment").text("from")),
                LocalDate.parse(line.inner("segment").text("until")),
                base.list("parts").stream().map(StatementSheets::part).toList(),
                base.text(EXACT),
                amount(base.number(MINOR)),
                line.optionalList("before").stream()
                        .map(StatementSheets::before)
                        .toList(),
                line.optionalList("steps").stream().map(StatementSheets::step).toList(),
                line.text("receiver"),
                share(line.inner("shares").inner("vendor")),
                share(line.inner("shares").inner("partner")),
                line.optionalText("remainderTo"),
                line.text("direction").startsWith("partner-owes"),
                amount(line.number("amountMinor")),
                steps.getOrDefault(line.text("id"), List.of()));
    }

    private Adjusted standing(Adjusted adjusted) {
        List<LineStep> ofLine = steps.getOrDefault(adjusted.line(), List.of());
        return adjusted.standing(
                ofLine.isEmpty() ? LineState.DUE : ofLine.getLast().state());
    }

    private static Before before(JsonFields before) {
        return new Before(before.text("counts"), YearMonth.parse(before.text("from")), before.text("quantity"));
    }

    private static Step step(JsonFields step) {
        return new Step(
                step.text("kind"),
                step.text("quantity"),
                step.text("factor"),
                step.text(EXACT),
                step.optionalText("month").map(YearMonth::parse));
    }

    private static Optional<RateException> exception(JsonFields clause) {
        return clause.object().get("exception") instanceof Json.Obj object
                ? Optional.of(exceptionOf(new JsonFields(object)))
                : Optional.empty();
    }

    private static RateException exceptionOf(JsonFields exception) {
        return new RateException(
                exception.text("approvedBy"), LocalDate.parse(exception.text("approvedOn")), exception.text("reason"));
    }

    private static List<Words.Part> words(JsonFields said) {
        return said.list(WORDS).stream()
                .map(part -> new Words.Part(part.text("text"), part.flag("value")))
                .toList();
    }

    private static Part part(JsonFields part) {
        return new Part(part.text("measure"), part.text(EXACT), part.number(ROWS));
    }

    private Share share(JsonFields share) {
        return new Share(
                share.optionalText("rate"),
                share.text(EXACT),
                amount(share.number(MINOR)),
                Math.toIntExact(share.number("remainder")));
    }

    private Fee fee(JsonFields fee) {
        return new Fee(
                fee.text("line"),
                amount(fee.number("keptMinor")),
                amount(fee.number("agreedMinor")),
                amount(fee.number("differenceMinor")),
                fee.number(ROWS),
                fee.text("verdict").equals("green"),
                fee.text(SENTENCE));
    }

    private Payment payment(JsonFields payment) {
        return new Payment(
                payment.text("source"),
                LocalDate.parse(payment.text("receivedOn")),
                amount(payment.number(MINOR)),
                payment.number(ROWS));
    }

    private static Total total(JsonFields total) {
        SortedMap<String, Long> excluded = new TreeMap<>();
        total.list("excluded").forEach(reason -> excluded.put(reason.text("reason"), reason.number(ROWS)));
        return new Total(
                total.text("file"),
                total.text("digest"),
                YearMonth.parse(total.text("month")),
                total.number(ROWS),
                total.number("counted"),
                total.number("repeated"),
                excluded);
    }

    private Amount amount(long minor) {
        return Amount.ofMinor(minor, text.currency());
    }
}
