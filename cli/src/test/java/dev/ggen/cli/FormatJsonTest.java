package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say to programs, with {@code --format json}. */
class FormatJsonTest {
    private static final Path EXAMPLES = Path.of("../examples/settlement").toAbsolutePath();
    private static final Path PROGRAM = Path.of("../spec/programs/ggen").toAbsolutePath();

    @Test
    void aSettledMonthIsTold(@TempDir Path folder) {
        Desk desk = Desk.in(folder);

        assertEquals(Ggen.FINE, settle(desk, "out"), desk::err);

        String told = desk.out();
        assertTrue(told.startsWith("{\"findings\":["), told);
        assertTrue(
                told.contains(
                        "{\"agreement\":\"AWS-2026\",\"bundle\":\"out/statements/AWS-2026.zip\",\"dueOn\":\"2026-11-14\""),
                told);
    }

    @Test
    void aMonthThatCannotBeSettledIsAnArrayOfFindings(@TempDir Path folder) {
        Desk desk = Desk.in(folder);
        settle(desk, "out");

        assertEquals(Ggen.UNUSABLE, settle(desk, "out"));

        assertTrue(desk.out().startsWith("[{") && desk.out().contains("\"severity\":\"red\""), desk::out);
    }

    private static int settle(Desk desk, String out) {
        return desk.run(
                "settle",
                "--format",
                "json",
                "--program",
                PROGRAM.toString(),
                "--agreements",
                EXAMPLES.resolve("agreements").toString(),
                "--transactions",
                EXAMPLES.resolve("transactions").toString(),
                "--period",
                "2026-09",
                "--out",
                out);
    }

    @Test
    void aSignatureIsTold(@TempDir Path folder) throws IOException {
        Files.copy(EXAMPLES.resolve("agreements/AWS-2026.ttl"), folder.resolve("AWS-2026.ttl"));
        Desk desk = Desk.in(folder);

        assertEquals(
                Ggen.FINE,
                desk.run(
                        "agreement",
                        "sign",
                        "AWS-2026.ttl",
                        "--as",
                        "vendor",
                        "--on",
                        "2026-08-20",
                        "--by",
                        "Ada",
                        "--format",
                        "json"),
                desk::err);

        assertEquals(
                "{\"agreement\":\"AWS-2026.ttl\",\"as\":\"vendor\",\"signature\":\"AWS-2026.vendor.dsse.json\"}\n",
                desk.out());
    }

    /** The lines come from the inputs again, so that they can be compared with what the statement says. */
    @Test
    void aBundleIsExplainedInFigures(@TempDir Path folder) throws IOException {
        Desk desk = Desk.in(folder);
        settle(desk, "out");
        CanonicalZip bundle = CanonicalZip.read(folder.resolve("out/statements/AWS-2026.zip"), "AWS-2026.zip");
        Json.Obj statement = (Json.Obj) CanonicalJson.parse(bundle.bytes("statement.json", 1 << 20), "statement.json");

        Json.Obj told = explained(desk, "out/statements/AWS-2026.zip", "--rows", "1");

        assertEquals(Json.of("AWS-2026/2026-09"), told.get("statement"));
        assertEquals(((Json.Obj) statement.get("balance")).get("owedToVendorMinor"), told.get("owedToVendorMinor"));
        assertEquals(((Json.Obj) statement.get("paymentTerms")).get("dueOn"), told.get("dueOn"));
        assertEquals(
                statement.get("lines"),
                Json.of(objects(told.get("lines")).stream()
                        .map(FormatJsonTest::asStated)
                        .toList()));
        for (Json.Obj line : objects(told.get("lines"))) {
            assertRoundingAndRowsFit(line);
        }
    }

    @Test
    void oneLineOfABundleIsExplainedInFigures(@TempDir Path folder) {
        Desk desk = Desk.in(folder);
        settle(desk, "out");

        Json.Obj told = explained(desk, "out/statements/AWS-2026.zip", "AWS-2026/4.1/USD/2026-09-01");

        assertEquals(1, objects(told.get("lines")).size());
        Json.Obj first = objects(
                        ((Json.Obj) objects(told.get("lines")).getFirst().get("sourceRows")).get("rows"))
                .getFirst();
        assertTrue(
                first.members()
                        .keySet()
                        .containsAll(List.of("day", "measure", "product", "exact", "currency", "id", "file", "line")),
                desk::out);
    }

    private static Json.Obj explained(Desk desk, String... arguments) {
        List<String> command = new ArrayList<>(List.of("explain", "--format", "json"));
        command.addAll(List.of(arguments));
        assertEquals(Ggen.FINE, desk.run(command.toArray(String[]::new)), desk::err);
        return (Json.Obj) CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "what it said");
    }

    private static List<Json.Obj> objects(Json array) {
        return ((Json.Arr) array).items().stream().map(Json.Obj.class::cast).toList();
    }

    private static Json asStated(Json.Obj line) {
        SortedMap<String, Json> members = new TreeMap<>(line.members());
        members.keySet().removeAll(List.of("rounding", "sourceRows", "words"));
        return new Json.Obj(members);
    }

    /** What was cut and what is left make the base; the rows that are counted are those of the base's parts. */
    private static void assertRoundingAndRowsFit(Json.Obj line) {
        Json.Obj rounding = (Json.Obj) line.get("rounding");
        Json.Obj base = (Json.Obj) line.get("base");
        assertEquals(
                number(base, "minor"),
                number(rounding, "vendorCutMinor")
                        .add(number(rounding, "partnerCutMinor"))
                        .add(number(rounding, "leftMinor")));
        Json.Obj rows = (Json.Obj) line.get("sourceRows");
        BigInteger counted = objects(base.get("parts")).stream()
                .map(part -> number(part, "rows"))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(counted, number(rows, "count"));
        assertEquals(1, objects(rows.get("rows")).size());
    }

    private static BigInteger number(Json.Obj object, String member) {
        return ((Json.Int) object.get(member)).value();
    }
}
