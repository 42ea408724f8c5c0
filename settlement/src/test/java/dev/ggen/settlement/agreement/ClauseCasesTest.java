package dev.ggen.settlement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.partner.settlement.StatementLine;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Clauses and sales in, what each month's statement gives out: {@code src/test/cases/clauses}, whose README says how a case is written. The
 * figures are worked out by hand; the comments in {@code expected.txt} show how.
 */
class ClauseCasesTest {
    private static final Path CASES = Path.of("src/test/cases/clauses");
    private static final AgreementType TYPE = new AgreementType(
            "cases",
            "Cases",
            Optional.empty(),
            List.of(
                    new RevenueStream("exam", "exam", Optional.of(Party.PARTNER), List.of()),
                    new RevenueStream("referral", "referral", Optional.of(Party.VENDOR), List.of()),
                    new RevenueStream("resale", "licence resale", Optional.of(Party.PARTNER), List.of()),
                    new RevenueStream("sale", "marketplace sale", Optional.of(Party.PARTNER), List.of())));

    @TestFactory
    Stream<DynamicTest> giveWhatWasWorkedOut() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> settles(folder)));
        }
    }

    private static void settles(Path folder) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertEquals(
                String.join("\n", expected), String.join("\n", Case.of(folder).told()));
    }

    private record Case(Agreement agreement, List<KeySum> sums, YearMonth first, YearMonth last) {
        static Case of(Path folder) throws IOException {
            List<String> head = Files.readAllLines(folder.resolve("clauses.ttl"));
            Agreement agreement = agreement(folder, setting(head, "currency", "USD"));
            YearMonth first = YearMonth.parse(setting(head, "first", "2026-09"));
            return new Case(
                    agreement,
                    sums(folder, agreement.currency().getCode()),
                    first,
                    YearMonth.parse(setting(head, "last", first.toString())));
        }

        private static String setting(List<String> head, String name, String otherwise) {
            return head.stream()
                    .filter(line -> line.startsWith("# " + name + " "))
                    .map(line -> line.substring(name.length() + 3).strip())
                    .findFirst()
                    .orElse(otherwise);
        }

        private static Agreement agreement(Path folder, String currency) throws IOException {
            String turtle = Files.readString(CASES.resolve("agreement.ttl"))
                    .replace("CURRENCY", currency)
                    .replace("CLAUSES", Files.readString(folder.resolve("clauses.ttl")));
            return AgreementReader.read(new SourceFile("agreement.ttl", turtle.getBytes(StandardCharsets.UTF_8)))
                    .agreement();
        }

        private static List<KeySum> sums(Path folder, String currency) throws IOException {
            List<KeySum> sums = new ArrayList<>();
            List<String> rows = Files.readAllLines(folder.resolve("sales.csv"));
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split(",", -1);
                Measure measure =
                        Measure.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
                BigInteger millionths =
                        new BigDecimal(cells[3]).movePointRight(6).toBigIntegerExact();
                String code = measure == Measure.UNITS ? Measure.NO_CURRENCY : currency;
                SumKey key = new SumKey("ggen-transactions:cases", cells[1], measure, LocalDate.parse(cells[0]), code);
                sums.add(new KeySum(key, millionths, 1));
            }
            return sums;
        }

        List<String> told() {
            List<String> told = new ArrayList<>();
            List<EarlierMonth> earlier = new ArrayList<>();
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                Period period = new Period(month);
                told.addAll(told(month, Settlement.settle(agreement, TYPE, period, sums, earlier)));
                earlier.add(new EarlierMonth(period, sums));
            }
            return told;
        }

        private static List<String> told(YearMonth month, Settled settled) {
            if (settled.isRefused()) {
                List<String> refused = new ArrayList<>();
                settled.refusals()
                        .forEach(each -> refused.add(month + " refused " + each.reason() + " "
                                + each.key().product()));
                settled.missing()
                        .forEach(each -> refused.add(month + " refused " + each.clause() + " lacks "
                                + each.months().getFirst() + " to "
                                + each.months().getLast()));
                return refused;
            }
            return settled.lines().stream().map(line -> told(month, line)).toList();
        }

        private static String told(YearMonth month, StatementLine line) {
            return month + " " + line.segment().clause().number() + " vendor " + money(line.share(Party.VENDOR))
                    + " partner " + money(line.share(Party.PARTNER)) + ", "
                    + line.owes().word() + " owes " + money(line.amount());
        }

        private static String money(Amount amount) {
            return new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces()).toPlainString();
        }
    }
}
