package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whole settlements over arbitrary rows: from report files through importers, engine and books to the written statement. */
class ReportsPropertyTest {
    private static final Path CASE = Path.of("src/test/cases/settle/integrator-month");
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id";
    private static final List<String> PRODUCTS = List.of("impl-services", "licence-enterprise");

    @SuppressWarnings("NullAway.Init") // set before all tries
    private static WorkFolder folder;

    private static int tries;

    @BeforeContainer
    static void make() {
        folder = WorkFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @AfterContainer
    static void remove() {
        folder.close();
    }

    @Property(tries = 5)
    void orderBatchingAndRepetitionOfRowsChangeNothingButTheControlTotals(
            @ForAll @Size(min = 1, max = 25)
                    List<@LongRange(min = -999_999_999_999L, max = 999_999_999_999L) Long> amounts,
            @ForAll @IntRange(min = 1, max = 4) int files,
            @ForAll long seed)
            throws IOException {
        List<String> rows = rows(amounts);
        Random random = new Random(seed);
        List<String> mixed = new ArrayList<>(rows);
        mixed.addAll(rows.subList(0, random.nextInt(rows.size() + 1)));
        Collections.shuffle(mixed, random);

        Json.Obj plain = settle(List.of(rows));
        Json.Obj spread = settle(dealt(mixed, files));

        for (String member : List.of("lines", "fees", "payments", "untied", "balance", "outsidePeriodRows")) {
            assertEquals(plain.get(member), spread.get(member), member);
        }
    }

    @Property(tries = 5)
    void postingsOfTheWrittenLedgerSumToZeroAndSharesToTheirBase(
            @ForAll @Size(min = 1, max = 25)
                    List<@LongRange(min = -999_999_999_999L, max = 999_999_999_999L) Long> amounts)
            throws IOException {
        Json.Obj statement = settle(List.of(rows(amounts)));

        for (Json line : items(statement, "lines")) {
            Json.Obj shares = object(line, "shares");
            assertEquals(
                    minor(object(line, "base")), minor(object(shares, "vendor")).add(minor(object(shares, "partner"))));
        }
        for (String entry : Files.readAllLines(folder.path().resolve(tries + "/out/ledger.jsonl"))) {
            Json.Obj booked = (Json.Obj) CanonicalJson.parse(entry.getBytes(StandardCharsets.UTF_8), "ledger");
            BigInteger sum = items(booked, "postings").stream()
                    .map(posting -> ((Json.Int) ((Json.Obj) posting).get("amountMinor")).value())
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertEquals(BigInteger.ZERO, sum, entry);
        }
    }

    private static List<String> rows(List<Long> millionths) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < millionths.size(); i++) {
            BigDecimal amount = BigDecimal.valueOf(millionths.get(i), 6);
            String day = "2026-09-%02d".formatted(1 + i % 30);
            rows.add("R-%d,accenture,%s,%s,%s,%sT12:00:00Z,USD,%s,customer,"
                    .formatted(
                            i,
                            amount.signum() < 0 ? "refund" : "sale",
                            PRODUCTS.get(i % PRODUCTS.size()),
                            day,
                            day,
                            amount.toPlainString()));
        }
        return rows;
    }

    private static List<List<String>> dealt(List<String> rows, int files) {
        List<List<String>> dealt = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            dealt.add(new ArrayList<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            dealt.get(i % files).add(rows.get(i));
        }
        return dealt;
    }

    private static Json.Obj settle(List<List<String>> reports) throws IOException {
        Path root = folder.path().resolve(Integer.toString(++tries));
        SettledFolder settled = SettledFolder.of(CASE, root);
        Files.delete(settled.transactions().resolve("report.csv"));
        for (int i = 0; i < reports.size(); i++) {
            List<String> lines = new ArrayList<>(List.of(HEADER));
            lines.addAll(reports.get(i));
            Files.write(settled.transactions().resolve("part-" + i + ".csv"), lines);
        }
        SettleOutcome outcome = settled.settle();
        assertEquals(false, outcome.isRed(), () -> outcome.findings().toString());
        Path statement = settled.out().resolve("statements/ACCENTURE-2026.json");
        return (Json.Obj) CanonicalJson.parseCanonical(Files.readAllBytes(statement), "statement");
    }

    private static List<Json> items(Json.Obj object, String member) {
        return ((Json.Arr) object.get(member)).items();
    }

    private static Json.Obj object(Json parent, String member) {
        return (Json.Obj) ((Json.Obj) parent).get(member);
    }

    private static BigInteger minor(Json.Obj amount) {
        return ((Json.Int) amount.get("minor")).value();
    }
}
