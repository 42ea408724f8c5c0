package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * McKinsey owes 4 % of what it sells. Each month it records 10,000.00 on the 5th, and on the 25th 1,000.00 in the first month, 2,000.00 in the second, and so on; in
 * the open one 20,000.00 are known on the 10th.
 */
class ProgramAccrualCommandTest {
    private static final String PROGRAM =
            Path.of("../spec/programs/ggen").toAbsolutePath().toString();
    private static final String AGREEMENTS =
            Path.of("../examples/settlement/agreements").toAbsolutePath().toString();
    private static final YearMonth FIRST = YearMonth.of(2026, 9);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = Desk.in(folder).with("TMPDIR", folder.toString());
    }

    /** Nine complete months come to 440.00, 480.00, … 760.00 where 400.00 were known: 1.1 to 1.9 times as much, 1.5 in the middle. */
    @Test
    void theMonthIsEstimatedByHowNineMonthsWentOnFromTheSameDay() throws IOException {
        assertEquals(Ggen.FINE, accrual(9, "2027-06-10"), desk::said);

        assertTrue(
                told().matches("(?s).*\nMCKINSEY-2026 +McKinsey +USD +800\\.00 +880\\.00 +1,200\\.00 +1,520\\.00\n.*"),
                desk::out);
        assertTrue(told().contains("9 complete months, 2026-09 to 2027-05, each in proportion"), desk::out);
        assertTrue(told().contains("The band holds 8 of 10 such months"), desk::out);
    }

    @Test
    void whatWasRecordedLaterIsntKnownYet() throws IOException {
        assertEquals(Ggen.FINE, accrual(9, "2027-06-04"), desk::said);

        // nothing is known on the 4th: the months themselves, 440.00 to 760.00, say what comes
        assertTrue(
                told().matches("(?s).*\nMCKINSEY-2026 +McKinsey +USD +0\\.00 +440\\.00 +600\\.00 +760\\.00\n.*"),
                desk::out);
        assertTrue(told().contains("each by how much it still came to"), desk::out);
    }

    @Test
    void tooFewMonthsGiveNoBand() throws IOException {
        assertEquals(Ggen.FINE, accrual(8, "2027-05-10"), desk::said);

        assertTrue(told().matches("(?s).*\nMCKINSEY-2026 +McKinsey +USD +800\\.00 +– +1,160\\.00 +–\n.*"), desk::out);
        assertTrue(told().contains("No band: it takes 9 complete months to hold 80 % of the time."), desk::out);
    }

    @Test
    void theSameAsJson() throws IOException {
        assertEquals(Ggen.FINE, accrual(9, "2027-06-10", "--format", "json"), desk::said);

        Json.Obj json = (Json.Obj) CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "accrual");
        assertEquals(Json.of("ggen-accrual/1"), json.get("format"));
        assertTrue(desk.out().contains("\"expectedMinor\":120000"), desk::out);
        assertTrue(desk.out().contains("\"holds\":{\"hits\":8,\"of\":10}"), desk::out);
    }

    @Test
    void whatCantBeUsedIsSaid() throws IOException {
        assertEquals(Ggen.UNUSABLE, accrual(9, "2027-05-31"), desk::said);
        assertEquals(Ggen.UNUSABLE, accrual(9, "soon"), desk::said);
        assertEquals(Ggen.UNUSABLE, accrual(9, "2027-06-10", "--cover", "100"), desk::said);
        assertEquals(Ggen.UNUSABLE, accrual(9, "2027-06-10", "--months", "61"), desk::said);
    }

    /** With plain spaces. */
    private String told() {
        return desk.out().replace('\u00a0', ' ');
    }

    private int accrual(int complete, String on, String... more) throws IOException {
        StringBuilder rows = new StringBuilder(
                "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n");
        for (int at = 0; at < complete; at++) {
            YearMonth month = FIRST.plusMonths(at);
            rows.append(row(month, 5, 10_000)).append(row(month, 25, 1_000 * (at + 1)));
        }
        YearMonth open = FIRST.plusMonths(complete);
        rows.append(row(open, 5, 20_000));
        desk.write("reports/mckinsey.csv", rows.toString());
        List<String> arguments = new ArrayList<>(List.of(
                "program",
                "accrual",
                PROGRAM,
                "--agreements",
                AGREEMENTS,
                "--transactions",
                "reports",
                "--month",
                open.toString(),
                "--on",
                on));
        arguments.addAll(List.of(more));
        return desk.run(arguments.toArray(String[]::new));
    }

    private static String row(YearMonth month, int day, int amount) {
        String on = month.atDay(day).toString();
        return String.join(
                        ",",
                        on,
                        "mckinsey",
                        "sale",
                        "transformation",
                        on,
                        on + "T12:00:00Z",
                        "USD",
                        amount + ".00",
                        "",
                        "")
                + "\n";
    }
}
