package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.settlement.rates.EcbFormat;
import dev.ggen.settlement.rates.RateFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case of clauses, settled month after month as a vendor would: each month from what is known by then.
 *
 * @param agreement with the case's clauses
 * @param rows what was sold, and in which month each row became known
 * @param rates what was published of other currencies
 * @param first the first month that is settled
 * @param last the last one
 */
public record ClauseCase(Agreement agreement, List<Row> rows, ReferenceRates rates, YearMonth first, YearMonth last) {
    public static final Path FOLDER = Path.of("src/test/cases/clauses");
    public static final AgreementType TYPE = new AgreementType(
            "cases",
            "Cases",
            Optional.empty(),
            List.of(
                    new RevenueStream("exam", "exam", Optional.of(Party.PARTNER), List.of()),
                    new RevenueStream("referral", "referral", Optional.of(Party.VENDOR), List.of()),
                    new RevenueStream("resale", "licence resale", Optional.of(Party.PARTNER), List.of()),
                    new RevenueStream("sale", "marketplace sale", Optional.of(Party.PARTNER), List.of())));

    public ClauseCase {
        rows = List.copyOf(rows);
    }

    /**
     * A row, as a sum of its own.
     *
     * @param known the month with whose reports it came
     */
    public record Row(KeySum sum, YearMonth known) {
        YearMonth month() {
            return YearMonth.from(sum.key().day());
        }

        Row knownIn(YearMonth month) {
            return new Row(sum, month);
        }
    }

    public static ClauseCase of(Path folder) throws IOException {
        List<String> head = Files.readAllLines(folder.resolve("clauses.ttl"));
        Agreement agreement = AgreementReader.read(file(folder)).agreement();
        YearMonth first = YearMonth.parse(setting(head, "first", "2026-09"));
        return new ClauseCase(
                agreement,
                rows(folder, agreement.currency().getCode()),
                rates(folder),
                first,
                YearMonth.parse(setting(head, "last", first.toString())));
    }

    /** The same with each row known in another month. */
    ClauseCase with(List<Row> newRows) {
        return new ClauseCase(agreement, newRows, rates, first, last);
    }

    private static String setting(List<String> head, String name, String otherwise) {
        return head.stream()
                .filter(line -> line.startsWith("# " + name + " "))
                .map(line -> line.substring(name.length() + 3).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static ReferenceRates rates(Path folder) throws IOException {
        Path file = folder.resolve("rates.csv");
        return Files.exists(file)
                ? RateFiles.of(List.of(EcbFormat.read("rates.csv", "rates.csv", Files.readAllBytes(file))))
                        .rates()
                : ReferenceRates.NONE;
    }

    /** The agreement with the case's clauses. */
    public static SourceFile file(Path folder) throws IOException {
        List<String> head = Files.readAllLines(folder.resolve("clauses.ttl"));
        String rateDay = setting(head, "exchange", "none");
        String exchange = rateDay.equals("none")
                ? ""
                : "p:exchangeRates [ p:rateSource p:EcbReferenceRates ; p:rateDay p:" + rateDay + " ] ;";
        String turtle = Files.readString(FOLDER.resolve("agreement.ttl"))
                .replace("\"CURRENCY\" ;", "\"" + setting(head, "currency", "USD") + "\" ; " + exchange)
                .replace("\"cases\" ] ;", "\"cases\" " + split(setting(head, "split", "none")) + "] ;")
                .replace("CLAUSES", Files.readString(folder.resolve("clauses.ttl")));
        return new SourceFile("agreement.ttl", turtle.getBytes(StandardCharsets.UTF_8));
    }

    private static String split(String part) {
        return part.equals("none")
                ? ""
                : "; p:split [ p:part [ p:ofAgreement \"CASE\" ; p:rate %s ] , [ p:ofAgreement \"OTHER\" ; p:rate %s ] ] "
                        .formatted(part, Rate.of(part).complement().plain());
    }

    private static List<Row> rows(Path folder, String currency) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("sales.csv"));
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String own = cell(columns, cells, "currency");
            KeySum sum = sum(cells, attributes(columns, cells), own.isEmpty() ? currency : own);
            String known = cell(columns, cells, "known");
            rows.add(new Row(sum, known.isEmpty() ? YearMonth.from(sum.key().day()) : YearMonth.parse(known)));
        }
        return rows;
    }

    private static String cell(List<String> columns, String[] cells, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.length ? "" : cells[index];
    }

    private static SaleAttributes attributes(List<String> columns, String[] cells) {
        return SaleAttributes.parse(
                cell(columns, cells, "mark"), cell(columns, cells, "since"), cell(columns, cells, "sold_on"));
    }

    private static KeySum sum(String[] cells, SaleAttributes attributes, String currency) {
        Measure measure = Measure.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
        BigInteger millionths = new BigDecimal(cells[3]).movePointRight(6).toBigIntegerExact();
        String code = measure == Measure.UNITS ? Measure.NO_CURRENCY : currency;
        return new KeySum(
                new SumKey("ggen-transactions:cases", cells[1], measure, LocalDate.parse(cells[0]), code, attributes),
                millionths,
                1);
    }

    /**
     * A month that was settled, and from what.
     *
     * @param restated which of the earlier months are settled again from the sums
     */
    public record Month(
            Period period, List<KeySum> sums, List<EarlierMonth> earlier, Set<YearMonth> restated, boolean isRefused) {}

    /** What a run over months leaves behind. */
    public static final class Books {
        private final List<String> told = new ArrayList<>();
        private final List<Month> months = new ArrayList<>();
        private final NavigableMap<String, PostedLine> posted = new TreeMap<>();
        private final NavigableMap<YearMonth, Settled> settled = new TreeMap<>();
        private final List<EarlierMonth> earlier = new ArrayList<>();

        List<String> told() {
            return List.copyOf(told);
        }

        public List<Month> months() {
            return List.copyOf(months);
        }

        /** Each month as it was settled. */
        NavigableMap<YearMonth, Settled> settled() {
            return settled;
        }

        /** The lines that are posted, each as it has come to. */
        List<PostedLine> posted() {
            return List.copyOf(posted.values());
        }

        /** What every line has come to by all that was posted: vendor and partner, by line. */
        SortedMap<String, String> balances() {
            SortedMap<String, String> balances = new TreeMap<>();
            posted.forEach((id, line) -> {
                if (!line.vendor().isZero() || !line.partner().isZero()) {
                    balances.put(id, money(line.vendor()) + " " + money(line.partner()));
                }
            });
            return balances;
        }
    }

    List<String> told() {
        return run().told();
    }

    /** Settles all months in their order; a month that is refused posts nothing. */
    public Books run() {
        Books books = new Books();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth now = month;
            Set<YearMonth> restated = rows.stream()
                    .filter(row -> row.known().equals(now) && row.month().isBefore(now))
                    .map(Row::month)
                    .filter(of -> !of.isBefore(first))
                    .collect(Collectors.toSet());
            List<KeySum> known = sums(row -> !row.known().isAfter(now));
            List<EarlierMonth> before = earlier(books);
            Settled settled = Settlement.settle(agreement, TYPE, new Period(month), known, before, restated, rates);
            books.months.add(new Month(new Period(month), known, before, restated, settled.isRefused()));
            books.settled.put(month, settled);
            books.told.addAll(told(month, settled));
            post(settled, books);
            books.earlier.replaceAll(
                    each -> restated.contains(each.period().month()) ? known(each.period(), now, settled) : each);
            books.earlier.add(known(new Period(month), now, settled));
        }
        return books;
    }

    private static List<EarlierMonth> earlier(Books books) {
        return books.earlier.stream().map(each -> withPosted(each, books)).toList();
    }

    /** The month after the last, with every earlier month given again: what would be adjusted although nothing is new. */
    List<Adjustment> adjustedAgain(Books books) {
        return Settlement.settle(
                        agreement,
                        TYPE,
                        new Period(last.plusMonths(1)),
                        sums(_ -> true),
                        earlier(books),
                        books.settled.keySet(),
                        rates)
                .adjustments();
    }

    /** Would a row be refused by itself, whatever else is sold? */
    boolean refuses(Row row) {
        return !Settlement.settle(
                        agreement, TYPE, new Period(row.month()), List.of(row.sum()), List.of(), Set.of(), rates)
                .refusals()
                .isEmpty();
    }

    private List<KeySum> sums(Predicate<Row> which) {
        return rows.stream().filter(which).map(Row::sum).toList();
    }

    /** As a later month takes it: with the rates by which it was settled. */
    private EarlierMonth known(Period of, YearMonth by, Settled settled) {
        return new EarlierMonth(
                of,
                sums(row -> row.month().equals(of.month()) && !row.known().isAfter(by)),
                List.of(),
                List.of(),
                ReferenceRates.of(settled.rates().byMonth().getOrDefault(of.month(), new TreeSet<>())));
    }

    private static EarlierMonth withPosted(EarlierMonth month, Books books) {
        return new EarlierMonth(
                month.period(),
                month.sums(),
                books.posted.values().stream()
                        .filter(line -> line.id().contains("/" + month.period().name() + "-"))
                        .toList(),
                List.of(),
                month.rates());
    }

    private static void post(Settled settled, Books books) {
        if (settled.isRefused()) {
            return;
        }
        Stream.concat(
                        settled.lines().stream(),
                        settled.adjustments().stream().map(Adjustment::now).flatMap(Optional::stream))
                .forEach(line -> books.posted.put(line.id().name(), posted(line)));
        settled.adjustments().stream()
                .filter(Adjustment::isTakenBack)
                .forEach(taken -> books.posted.remove(taken.line()));
    }

    private static PostedLine posted(StatementLine line) {
        return new PostedLine(
                line.id().name(),
                "",
                line.owes(),
                line.base(),
                line.parts().stream().mapToLong(BasePart::rows).sum(),
                line.share(Party.VENDOR),
                line.share(Party.PARTNER));
    }

    private static List<String> told(YearMonth month, Settled settled) {
        if (settled.isRefused()) {
            List<String> refused = new ArrayList<>();
            settled.refusals()
                    .forEach(each -> refused.add(month + " refused " + each.reason() + " "
                            + each.key().product()
                            + each.missing()
                                    .map(missing ->
                                            " " + missing.reason() + " " + missing.currency() + " " + missing.day())
                                    .orElse("")));
            settled.missing()
                    .forEach(each -> refused.add(month + " refused " + each.clause() + " lacks "
                            + each.months().getFirst() + " to "
                            + each.months().getLast()));
            return refused;
        }
        return Stream.concat(
                        settled.lines().stream()
                                .flatMap(line -> Stream.concat(Stream.of(told(month, line)), converted(month, line))),
                        settled.adjustments().stream().map(each -> told(month, each)))
                .toList();
    }

    private static Stream<String> converted(YearMonth month, StatementLine line) {
        return line.parts().stream()
                .flatMap(part -> part.converted().stream()
                        .map(each -> month + "   " + part.measure() + " "
                                + each.amount().plain() + " "
                                + each.rate().from() + " at "
                                + each.rate().factor().toPlainString() + " of "
                                + each.rate().day() + " = " + each.gives().plain()));
    }

    private static String told(YearMonth month, StatementLine line) {
        return month + " " + line.segment().clause().number() + " vendor " + money(line.share(Party.VENDOR))
                + " partner " + money(line.share(Party.PARTNER)) + ", "
                + line.owes().word() + " owes " + money(line.amount());
    }

    private static String told(YearMonth month, Adjustment adjustment) {
        return month + " adjusts " + adjustment.month() + " "
                + adjustment.line().split("/", -1)[1] + " vendor "
                + money(adjustment.difference(Party.VENDOR)) + " partner "
                + money(adjustment.difference(Party.PARTNER)) + ", "
                + adjustment.owes().word() + " owes " + money(adjustment.amount()) + ", "
                + adjustment.reason().word();
    }

    private static String money(Amount amount) {
        return new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces()).toPlainString();
    }
}
