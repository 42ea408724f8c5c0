package dev.ggen.settlement.document;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the template prints: the statement with every figure, date and sentence already written out.
 *
 * <p>So templates stay plain, and a figure is formatted in one place. Sums of a column are the only arithmetic.
 */
final class StatementView {
    /** Characters of the widest figure that the columns hold in ordinary type: 999,999,999.99. */
    private static final int WIDEST_FIGURE = 14;

    private final Fields statement;
    private final Parties parties;
    private final Figures figures;
    private final Messages messages;
    private final ConvertedView conversions;
    private final List<LineView> lines;
    private final List<AdjustmentView> adjustments;

    private StatementView(Json.Obj statement, Messages messages) {
        this.statement = Fields.of(statement);
        this.messages = messages;
        this.parties = Parties.of(this.statement);
        this.figures = new Figures(
                messages,
                this.statement.text("currency"),
                this.statement.integer("minorDigits").intValueExact());
        this.conversions = ConvertedView.of(this.statement, figures);
        this.lines = this.statement.list("lines").stream()
                .map(line -> new LineView(line, parties, figures, conversions))
                .toList();
        this.adjustments = this.statement.list("adjustments").stream()
                .map(each -> new AdjustmentView(each, parties, figures))
                .toList();
    }

    static Json.Obj of(Json.Obj statement, Messages messages) {
        return new StatementView(statement, messages).view();
    }

    private Json.Obj view() {
        EvidenceView evidence = new EvidenceView(statement, figures, conversions);
        MoneyView money = new MoneyView(statement, lines, adjustments, parties, figures, conversions);
        return Json.object()
                .put("t", messages.labels())
                .put("language", messages.text("language"))
                .put("notice", statement.optionalText("notice").orElse(""))
                .put("vendor", parties.vendor())
                .put("partner", parties.partner())
                .put("currency", figures.currency())
                .put("period", period())
                .put("state", new StateView(messages).of(statementState()))
                .put("summary", summary())
                .put("unpayable", Json.of(unpayable()))
                .put("facts", Json.of(facts()))
                .put("lines", Json.of(lines.stream().map(LineView::row).toList()))
                .put("totals", totals())
                .put("wide", isWide())
                .put("whys", Json.of(lines.stream().map(LineView::why).toList()))
                .put(
                        "adjustments",
                        Json.of(adjustments.stream().map(AdjustmentView::row).toList()))
                .put("fees", Json.of(money.fees()))
                .put("payments", Json.of(money.payments()))
                .put("untied", Json.of(evidence.untied()))
                .put("balance", Json.of(money.balance()))
                .put("terms", terms())
                .put("splits", Json.of(splits()))
                .put("exchange", term("exchange"))
                .put("clawback", term("clawback"))
                .put("reports", Json.of(evidence.reports()))
                .put("excluded", Json.of(evidence.excluded()))
                .put("findings", Json.of(evidence.findings()))
                .put("verify", verify())
                .build();
    }

    private String period() {
        String name = statement.object("period").text("name");
        try {
            return figures.month(YearMonth.parse(name));
        } catch (DateTimeParseException notMonth) {
            return name;
        }
    }

    /** Red findings hold the whole; else lines that can't be paid yet; else whether anything is open. */
    private String statementState() {
        if (statement.list("findings").stream()
                .anyMatch(finding -> finding.text("severity").equals("red"))) {
            return "held";
        }
        if (!lines.isEmpty() && lines.stream().noneMatch(LineView::isDue)) {
            return lines.getFirst().state();
        }
        if (!lines.stream().allMatch(LineView::isDue)) {
            return "partly-due";
        }
        return open().signum() == 0 ? "settled" : "due";
    }

    private BigInteger open() {
        return statement.object("balance").integer("openMinor");
    }

    private Json summary() {
        String message = open().signum() == 0 ? "summary.nothing" : "summary.owes";
        return Phrase.of(
                messages.text(message),
                Map.of(
                        "debtor",
                        parties.debtor(open()),
                        "creditor",
                        parties.creditor(open()),
                        "amount",
                        figures.money(open().abs()),
                        "period",
                        period(),
                        "due",
                        figures.day(dueOn())));
    }

    private LocalDate dueOn() {
        return statement.object("paymentTerms").day("dueOn");
    }

    /** One sentence for each state in which lines aren't payable, with what they come to. */
    private List<Json> unpayable() {
        List<Json> sentences = new ArrayList<>();
        for (String state : List.of("held", "disputed")) {
            List<LineView> inState =
                    lines.stream().filter(line -> line.state().equals(state)).toList();
            if (!inState.isEmpty()) {
                BigInteger owed = inState.stream().map(LineView::owedToVendor).reduce(BigInteger.ZERO, BigInteger::add);
                sentences.add(Phrase.of(
                        messages.text("summary." + state),
                        Map.of(
                                "amount",
                                figures.money(owed.abs()),
                                "creditor",
                                parties.creditor(owed),
                                "clauses",
                                inState.stream()
                                        .map(LineView::clause)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
            }
        }
        return sentences;
    }

    private List<Json> facts() {
        Fields agreement = statement.object("agreement");
        Fields period = statement.object("period");
        Fields program = statement.object("program");
        List<Json> facts = new ArrayList<>();
        fact(facts, "vendor", parties.vendor());
        fact(facts, "partner", parties.partner());
        fact(facts, "agreement", agreement.text("id"));
        fact(facts, "type", joined(agreement.text("type"), agreement.text("tier")));
        fact(facts, "effective", days(agreement, "effectiveFrom", "effectiveUntil"));
        fact(facts, "period", days(period, "from", "until"));
        fact(facts, "statement", statement.text("id"));
        fact(facts, "issued", statement.text("issuedAt"));
        fact(facts, "due", dueOn().toString());
        fact(facts, "program", joined(program.text("name"), program.text("version")));
        return facts;
    }

    private void fact(List<Json> facts, String key, String value) {
        facts.add(Json.object()
                .put("name", messages.text("fact." + key))
                .put("value", value)
                .build());
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + " · " + second;
    }

    /** Half-open dates as people say them, with the last day. */
    private String days(Fields fields, String from, String until) {
        return LineView.days(messages, fields.day(from), fields.day(until));
    }

    private Json totals() {
        return Json.object()
                .put("base", total(LineView::base))
                .put("vendor", total(line -> line.share("vendor")))
                .put("partner", total(line -> line.share("partner")))
                .build();
    }

    /** Whether the table of lines needs smaller type for its figures. */
    private boolean isWide() {
        return Stream.of(
                        total(LineView::base),
                        total(line -> line.share("vendor")),
                        total(line -> line.share("partner")))
                .anyMatch(figure -> figure.length() > WIDEST_FIGURE);
    }

    private String total(Function<LineView, BigInteger> column) {
        return figures.minor(lines.stream().map(column).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private Json terms() {
        Fields terms = statement.object("paymentTerms");
        return terms.has("words") ? Phrase.of(terms.list("words")) : Phrase.of(terms.text("sentence"), Map.of());
    }

    /** How what is reported is divided with other agreements. */
    private List<Json> splits() {
        return statement.has("splits")
                ? statement.list("splits").stream()
                        .map(split -> Phrase.of(split.list("words")))
                        .toList()
                : List.of();
    }

    /** A term's sentence, such as by which rates other currencies are converted; nothing where the agreement has none. */
    private Json term(String name) {
        return statement
                .optionalObject(name)
                .map(term -> Phrase.of(term.list("words")))
                .orElse(Json.of(List.of()));
    }

    private Json verify() {
        Digest digest = Digest.of(CanonicalJson.bytes(statement.object()));
        String text = statement.text("format") + " " + statement.text("id") + " " + digest;
        QrCode code = QrCode.of(text);
        return Json.object()
                .put("id", statement.text("id"))
                .put("digest", digest.toString())
                .put("program", EvidenceView.digest(statement.object("program").text("digest")))
                .put("bundle", statement.object("agreement").text("id") + ".zip")
                .put("code", code.path())
                .put("modules", code.modules())
                .put("text", text)
                .build();
    }
}
