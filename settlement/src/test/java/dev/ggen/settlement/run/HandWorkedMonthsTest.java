package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.SettledFolder;
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
    }

    private static List<String> told(SettledFolder settled, String agreement) throws IOException {
        Path file = settled.out().resolve("statements").resolve(agreement + ".json");
        Json.Obj statement = (Json.Obj) CanonicalJson.parseCanonical(Files.readAllBytes(file), file.toString());
        List<String> told = new ArrayList<>();
        for (Json.Obj line : items(statement, "lines")) {
            Json.Obj shares = (Json.Obj) line.get("shares");
            told.add("line " + text(((Json.Obj) line.get("clause")).get("number")) + " vendor "
                    + text(((Json.Obj) shares.get("vendor")).get("minor")) + " partner "
                    + text(((Json.Obj) shares.get("partner")).get("minor")));
        }
        for (Json.Obj fee : items(statement, "fees")) {
            told.add("fee " + text(fee.get("line")).split("/")[1] + " excess " + text(fee.get("differenceMinor")));
        }
        Json.Obj balance = (Json.Obj) statement.get("balance");
        told.add("owed " + text(balance.get("owedToVendorMinor")));
        told.add("paid " + text(balance.get("paidToVendorMinor")));
        told.add("open " + text(balance.get("openMinor")));
        return told;
    }

    private static List<Json.Obj> items(Json.Obj statement, String name) {
        return ((Json.Arr) statement.get(name))
                .items().stream().map(Json.Obj.class::cast).toList();
    }

    private static String text(Json value) {
        return CanonicalJson.text(value).replace("\"", "");
    }
}
