package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.settlement.IssuedStatement;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.recalculation.Auditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Months worked out by hand, never printed by the program: {@code worked-by-hand.md} in each case's folder. */
class HandWorkedMonthsTest {
    private static final Path CASES = Path.of("src/test/cases/settle");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> agreeToTheCent() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> agrees(folder)));
        }
    }

    private void agrees(Path folder) throws IOException {
        SettledFolder settled =
                SettledFolder.of(folder, temporary.resolve(folder.getFileName().toString()));

        SettleOutcome outcome = settled.settle();

        assertEquals(
                List.of(),
                outcome.findings().stream().filter(finding -> finding.isRed()).toList());
        assertEquals(
                Files.readAllLines(folder.resolve("expected.txt")),
                told(settled, outcome.statements().getFirst().agreement()));
        Auditor.agrees(settled.bundle(outcome.statements().getFirst().agreement()), temporary);
    }

    private static List<String> told(SettledFolder settled, String agreement) throws IOException {
        IssuedStatement statement =
                IssuedStatement.read(settled.out().resolve("statements").resolve(agreement + ".json"));
        List<String> told = new ArrayList<>();
        statement.objects("lines").forEach(line -> told.add("line " + IssuedStatement.told(line)));
        statement
                .objects("fees")
                .forEach(fee ->
                        told.add("fee " + IssuedStatement.text(fee, "line").split("/")[1] + " excess "
                                + IssuedStatement.text(fee, "differenceMinor")));
        told.add("owed " + statement.text("balance", "owedToVendorMinor"));
        told.add("paid " + statement.text("balance", "paidToVendorMinor"));
        told.add("open " + statement.text("balance", "openMinor"));
        return told;
    }
}
