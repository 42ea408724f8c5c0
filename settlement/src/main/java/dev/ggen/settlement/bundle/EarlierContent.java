package dev.ggen.settlement.bundle;

import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.DayPayment;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.build.MonthSums;
import dev.ggen.settlement.rates.RateRows;
import dev.ggen.settlement.statement.Fields;
import java.math.BigInteger;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** What an earlier statement says, as far as later months need it. Whoever wrote it may be anybody: what can't be read is a finding. */
final class EarlierContent {
    private final EarlierStatement statement;
    private final Fields fields;
    private final CurrencyUnit currency;
    private final SortedSet<YearMonth> months;
    private final List<KeySum> sums;
    private final SortedMap<YearMonth, ReferenceRates> rates;

    private EarlierContent(EarlierStatement statement) {
        this.statement = statement;
        this.fields = root(statement);
        this.currency = currency();
        this.months = new TreeSet<>(restated());
        months.add(month());
        this.sums = MonthSums.parse(
                months, statement.sums().bytes(), statement.sums().path());
        this.rates = statement
                .rates()
                .map(file -> RateRows.parseByMonth(file.bytes(), file.path()))
                .orElseGet(TreeMap::new);
    }

    /**
     * Reads it.
     *
     * @throws FindingsException when it isn't as ggen writes it
     */
    static EarlierContent of(EarlierStatement statement) {
        return new EarlierContent(statement);
    }

    private static Fields root(EarlierStatement statement) {
        String path = statement.statement().path();
        if (CanonicalJson.parse(statement.statement().bytes(), path) instanceof Json.Obj object) {
            return Fields.of(object);
        }
        throw new FindingsException(
                Finding.red("statement-not-readable", path + " isn't an object", Place.ofFile(path)));
    }

    private CurrencyUnit currency() {
        try {
            return CurrencyUnit.of(fields.text("currency"));
        } catch (IllegalCurrencyException e) {
            throw unreadable("the currency " + fields.text("currency"));
        }
    }

    private FindingsException unreadable(String what) {
        return new FindingsException(Finding.red(
                "statement-not-readable",
                what + " can't be read",
                Place.ofFile(statement.statement().path())));
    }

    EarlierStatement statement() {
        return statement;
    }

    YearMonth month() {
        return statement.period().month();
    }

    /** Whether it says from which sums a month was settled: its own, and those that it settled again. */
    boolean hasSumsOf(YearMonth month) {
        return months.contains(month);
    }

    List<KeySum> sumsOf(YearMonth month) {
        return sums.stream()
                .filter(sum -> YearMonth.from(sum.key().day()).equals(month))
                .toList();
    }

    /** The published rates by which it converted what a month reported. */
    ReferenceRates ratesOf(YearMonth month) {
        return rates.getOrDefault(month, ReferenceRates.NONE);
    }

    /** The digests of the reports from which it counted rows of a month. */
    Set<String> reportsOf(YearMonth month) {
        return fields.list("controlTotals").stream()
                .filter(total -> total.text("month").equals(month.toString()))
                .filter(total -> total.integer("counted").signum() > 0)
                .map(total -> total.text("digest"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a report was among those that a month was settled from, whether or not a row of it counted. */
    boolean hasReport(YearMonth month, String digest) {
        return fields.list("controlTotals").stream()
                .anyMatch(total -> total.text("month").equals(month.toString())
                        && total.text("digest").equals(digest));
    }

    /** The name of the report with a digest. */
    String reportName(String digest) {
        return fields.list("controlTotals").stream()
                .filter(total -> total.text("digest").equals(digest))
                .map(total -> total.text("file"))
                .findFirst()
                .orElse(digest);
    }

    /** Its own lines. */
    List<PostedLine> lines() {
        return fields.list("lines").stream().map(this::line).toList();
    }

    private PostedLine line(Fields line) {
        Fields shares = line.object("shares");
        return new PostedLine(
                line.text("id"),
                line.object("clause").text("sentence"),
                owes(line),
                new ExactAmount(line.object("base").decimal("exact"), currency),
                rows(line.object("base")),
                amount(shares.object("vendor").integer("minor")),
                amount(shares.object("partner").integer("minor")));
    }

    private static long rows(Fields base) {
        return base.list("parts").stream().mapToLong(part -> part.count("rows")).sum();
    }

    /**
     * What it says that a line of an earlier month has come to.
     *
     * @param line empty where the line was taken back
     */
    record Adjusted(YearMonth month, String id, Optional<PostedLine> line) {}

    List<Adjusted> adjustments() {
        return fields.list("adjustments").stream().map(this::adjusted).toList();
    }

    private Adjusted adjusted(Fields adjustment) {
        return new Adjusted(
                month(adjustment.text("month")),
                adjustment.text("line"),
                adjustment
                        .optionalObject("now")
                        .map(now -> new PostedLine(
                                adjustment.text("line"),
                                adjustment.text("sentence"),
                                owes(adjustment),
                                new ExactAmount(now.decimal("baseExact"), currency),
                                now.count("rows"),
                                amount(now.integer("vendorMinor")),
                                amount(now.integer("partnerMinor")))));
    }

    /** What it books as paid, of any month. */
    List<DayPayment> payments() {
        return fields.list("payments").stream()
                .map(payment -> new DayPayment(
                        payment.text("source"),
                        payment.day("receivedOn"),
                        amount(payment.integer("minor")),
                        payment.count("rows")))
                .toList();
    }

    private SortedSet<YearMonth> restated() {
        return fields.texts("restated").stream()
                .map(this::month)
                .filter(each -> each.isBefore(statement.period().month()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw unreadable("the month " + text);
        }
    }

    private static Party owes(Fields fields) {
        return fields.text("direction").startsWith(Party.VENDOR.word()) ? Party.VENDOR : Party.PARTNER;
    }

    private Amount amount(BigInteger minor) {
        return new Amount(minor, currency);
    }
}
