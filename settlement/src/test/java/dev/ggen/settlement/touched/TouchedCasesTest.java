package dev.ggen.settlement.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.SumPlaces.Fate;
import dev.ggen.rating.RatingLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What rows, customers, clauses and rates touch, worked out by hand: {@code worked-by-hand.md} in each case's folder. */
class TouchedCasesTest {
    private static final Path CASES = Path.of("src/test/cases");
    private static final int MOST_ROWS = 20;

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> agreeToTheCent() throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve("cents"))) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> agrees(folder)));
        }
    }

    private void agrees(Path folder) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
        String[] months = expected.getFirst().split(" ", -1);
        List<NamedBundle> bundles = SettledMonths.of(
                        CASES.resolve(months[1]),
                        Integer.parseInt(months[2]),
                        Integer.parseInt(months[3]),
                        _ -> true,
                        temporary.resolve(folder.getFileName().toString()))
                .bundles();
        boolean isOfSeveral = bundles.stream()
                        .map(bundle -> bundle.file().getFileName())
                        .distinct()
                        .count()
                > 1;
        List<String> told = new ArrayList<>(List.of(expected.getFirst()));
        for (String line : expected) {
            if (line.startsWith("? ")) {
                String[] asked = line.split(" ", -1);
                told.add(line);
                told.addAll(told(
                        TouchedRun.of(
                                bundles,
                                Subject.of(asked[1], asked[2]),
                                MOST_ROWS,
                                new RatingLimits(128, 1),
                                temporary),
                        isOfSeveral));
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", told));
    }

    private static List<String> told(Touched touched, boolean isOfSeveral) {
        List<String> told = new ArrayList<>();
        for (TouchedStatement statement : touched.statements()) {
            String of = statement.month() + (isOfSeveral ? " " + statement.agreement() : "");
            statement.loose().stream()
                    .filter(loose -> loose.fate() != Fate.OTHER_MONTH)
                    .forEach(loose -> told.add(of + " " + loose.fate().word() + ", " + loose.measure() + " "
                            + loose.amount().plain() + " of " + loose.rows()));
            statement.lines().forEach(line -> told.add(of + " " + told(line)));
        }
        touched.totals().forEach((currency, total) -> told.add("in all " + money(total) + " " + currency));
        return told;
    }

    private static String told(TouchedLine line) {
        String counted = line.counted().stream().map(TouchedCasesTest::told).collect(Collectors.joining());
        return line.adjusts().map(month -> "adjusts " + month + " ").orElse("line ") + line.clause() + " "
                + line.how().word() + counted
                + line.share().map(share -> ", part " + share.plain()).orElse("") + ", "
                + line.owes().word() + " owes " + money(line.with()) + " without " + money(line.without());
    }

    private static String told(BasePart part) {
        return ", " + part.measure() + " " + part.sum().plain() + " of " + part.rows();
    }

    private static String money(Amount amount) {
        return new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces()).toPlainString();
    }
}
