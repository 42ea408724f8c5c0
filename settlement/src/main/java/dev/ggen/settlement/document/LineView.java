package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One statement line: its row in the table, and why it comes to what it does.
 *
 * @param line the line
 * @param parties the names
 * @param figures the formats
 * @param conversions how other currencies are told
 */
record LineView(Fields line, Parties parties, Figures figures, ConvertedView conversions) {
    private static final List<String> BOTH = List.of("vendor", "partner");

    String state() {
        return line.text("state");
    }

    boolean isDue() {
        return state().equals("due");
    }

    BigInteger base() {
        return line.object("base").integer("minor");
    }

    BigInteger share(String party) {
        return line.object("shares").object(party).integer("minor");
    }

    String clause() {
        return line.object("clause").text("number");
    }

    /** The amount of the line; negative when the vendor owes it. */
    BigInteger owedToVendor() {
        BigInteger amount = line.integer("amountMinor");
        return partnerOwes() ? amount : amount.negate();
    }

    boolean partnerOwes() {
        return line.text("direction").startsWith("partner");
    }

    Json row() {
        Fields clause = line.object("clause");
        return Json.object()
                .put("clause", clause.text("number"))
                .put("anchor", anchor())
                .put("sentence", words(clause))
                .put("exception", exception(clause))
                .put("base", figures.minor(base()))
                .put("rate", rate())
                .put("vendor", figures.minor(share("vendor")))
                .put("partner", figures.minor(share("partner")))
                .put("moves", partnerOwes() ? "vendor" : "partner")
                .put("state", new StateView(figures.messages()).of(state()))
                .build();
    }

    /** The one rate, or that it goes by brackets or by none at all. */
    private String rate() {
        return line.has("rate")
                ? figures.percent(line.decimal("rate"))
                : figures.messages().text("rate." + line.optionalText("kind").orElse("share"));
    }

    /** The arithmetic: what the base is made of, both exact shares, how they were rounded, and who owes whom. */
    Json why() {
        Fields clause = line.object("clause");
        Fields segment = line.object("segment");
        int decimals = decimals();
        return Json.object()
                .put("id", line.text("id"))
                .put("anchor", anchor())
                .put("clause", clause.text("number"))
                .put("stream", line.has("stream") ? line.object("stream").text("name") : line.text("purpose"))
                .put("days", days(figures.messages(), segment.day("from"), segment.day("until")))
                .put("parts", Json.of(parts(decimals)))
                .put("base", base(decimals))
                .put("before", Json.of(new StepsView(line, figures).before()))
                .put("steps", Json.of(new StepsView(line, figures).rows(decimals)))
                .put(
                        "shares",
                        Json.of(BOTH.stream()
                                .map(party -> share(party, decimals))
                                .toList()))
                .put("rounding", new RoundingView(line.object("shares"), parties, figures).sentence())
                .put("owes", owes())
                .build();
    }

    /** Half-open dates as people say them, with the last day. */
    static String days(Messages messages, LocalDate from, LocalDate until) {
        return Phrase.plain(
                messages.text("date.range"),
                Map.of("from", from.toString(), "to", until.minusDays(1).toString()));
    }

    private String anchor() {
        return "line-" + line.text("id").replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static Json words(Fields clause) {
        return clause.has("words") ? Phrase.of(clause.list("words")) : Phrase.of(clause.text("sentence"), Map.of());
    }

    private Json exception(Fields clause) {
        return clause.optionalObject("exception")
                .map(exception -> Phrase.of(
                        figures.messages().text("why.exception"),
                        Map.of(
                                "approver",
                                exception.text("approvedBy"),
                                "date",
                                exception.text("approvedOn"),
                                "reason",
                                exception.text("reason"))))
                .orElse(Json.of(List.of()));
    }

    /** One number of decimals for the whole block, so that the points stand in one line. */
    private int decimals() {
        Fields base = line.object("base");
        Stream<BigDecimal> exact = Stream.of(
                        Stream.of(base),
                        base.list("parts").stream(),
                        new StepsView(line, figures).steps().stream(),
                        BOTH.stream().map(party -> line.object("shares").object(party)))
                .flatMap(each -> each)
                .map(part -> part.decimal("exact"));
        return exact.mapToInt(figures::decimalsOf).max().orElse(figures.minorDigits());
    }

    private List<Json> parts(int decimals) {
        List<Json> parts = new ArrayList<>();
        for (Fields part : line.object("base").list("parts")) {
            parts.add(Json.object()
                    .put("name", figures.messages().word("measure", part.text("measure")))
                    .put("rows", figures.count(part.integer("rows")))
                    .put("exact", partFigure(part, decimals))
                    .put("converted", conversions.of(part))
                    .build());
        }
        return parts;
    }

    /** Units are no money: they have the decimals that they have. */
    private String partFigure(Fields part, int decimals) {
        BigDecimal exact = part.decimal("exact");
        return part.text("measure").equals("UNITS") ? figures.decimal(exact, 0) : figures.decimal(exact, decimals);
    }

    private Json base(int decimals) {
        BigInteger rows = line.object("base").list("parts").stream()
                .map(part -> part.integer("rows"))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Json.object()
                .put("rows", figures.count(rows))
                .put("exact", figures.decimal(line.object("base").decimal("exact"), decimals))
                .put("rounded", figures.minor(base()))
                .build();
    }

    private Json share(String party, int decimals) {
        Fields share = line.object("shares").object(party);
        return Json.object()
                .put("name", shareName(party, share))
                .put("exact", figures.decimal(share.decimal("exact"), decimals))
                .put("rounded", figures.minor(share.integer("minor")))
                .build();
    }

    private Json shareName(String party, Fields share) {
        if (share.has("rate")) {
            return Phrase.of(
                    figures.messages().text("why.share"),
                    Map.of("party", parties.name(party), "rate", figures.percent(share.decimal("rate"))));
        }
        boolean isReceiver = line.text("receiver").equals(party);
        return Phrase.of(
                figures.messages().text(isReceiver ? "why.steps" : "why.rest"), Map.of("party", parties.name(party)));
    }

    private Json owes() {
        if (!line.has("collectedBy")) {
            return Phrase.of(
                    figures.messages().text("why.fixed"),
                    Map.of(
                            "debtor",
                            parties.name(partnerOwes() ? "partner" : "vendor"),
                            "creditor",
                            parties.name(partnerOwes() ? "vendor" : "partner"),
                            "amount",
                            figures.money(line.integer("amountMinor").abs())));
        }
        String collector = partnerOwes() ? "partner" : "vendor";
        return Phrase.of(
                figures.messages().text(line.integer("amountMinor").signum() < 0 ? "why.returns" : "why.owes"),
                Map.of(
                        "collector",
                        parties.name(collector),
                        "other",
                        parties.other(collector),
                        "amount",
                        figures.money(line.integer("amountMinor").abs())));
    }
}
