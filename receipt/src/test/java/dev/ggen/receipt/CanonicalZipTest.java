package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.assertRefused;
import static dev.ggen.receipt.Refusals.findingOf;
import static dev.ggen.receipt.Refusals.flipped;
import static dev.ggen.receipt.Refusals.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalZipTest {
    @TempDir
    private Path folder;

    private static Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("statement.json", utf8("{\"amountMinor\":3703703}"));
        entries.put("inputs/aws-2026-09.csv", utf8("line,id\n1,a\n"));
        entries.put("empty", new byte[0]);
        entries.put("\u00fcbersicht.html", utf8("<p>"));
        return entries;
    }

    private static Map<String, byte[]> read(byte[] container) {
        CanonicalZip zip = CanonicalZip.read(container, "bundle.zip");
        Map<String, byte[]> read = new TreeMap<>();
        zip.entries().forEach(entry -> read.put(entry.name(), zip.bytes(entry.name(), 1 << 20)));
        return read;
    }

    private static List<Finding> faults(byte[] container) {
        try {
            CanonicalZip.read(container, "bundle.zip");
            return List.of();
        } catch (FindingsException e) {
            return e.findings();
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Map<String, byte[]> read = read(CanonicalZip.bytes(entries()));
        assertEquals(entries().keySet(), read.keySet());
        read.forEach((name, bytes) -> assertArrayEquals(entries().get(name), bytes));
    }

    @Test
    void neitherOrderNorZoneOfTheWriterChangesAByte() {
        byte[] expected = CanonicalZip.bytes(entries());
        List<String> names = new ArrayList<>(entries().keySet());
        Collections.reverse(names);
        Map<String, byte[]> reversed = new LinkedHashMap<>();
        names.forEach(
                name -> reversed.put(name, Objects.requireNonNull(entries().get(name))));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(expected, CanonicalZip.bytes(reversed));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aContainerOfTwoFilesHasTheseBytes() {
        byte[] container = CanonicalZip.bytes(Map.of("b", utf8("hi"), "a", new byte[0]));
        assertEquals(
                "504b030414000008000000004100000000000000000000000000" + "0100" + "0000" + "61"
                        + "504b03041400000800000000410" + "0" + "ac2a93d8" + "02000000" + "02000000" + "0100" + "0000"
                        + "62"
                        + "6869"
                        + "504b0102" + "1400" + "14000008000000004100" + "00000000" + "00000000" + "00000000" + "0100"
                        + "0000" + "0000" + "0000" + "0000" + "00000000" + "00000000" + "61"
                        + "504b0102" + "1400" + "14000008000000004100" + "ac2a93d8" + "02000000" + "02000000" + "0100"
                        + "0000" + "0000" + "0000" + "0000" + "00000000" + "1f000000" + "62"
                        + "504b0506" + "0000" + "0000" + "0200" + "0200" + "5e000000" + "40000000" + "0000",
                HexFormat.of().formatHex(container));
    }

    @Test
    void aContainerOfNothingIsOne() {
        assertEquals(Map.of(), read(CanonicalZip.bytes(Map.of())));
    }

    @Test
    void theLibraryOfTheJdkReadsIt() throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), CanonicalZip.bytes(entries()));
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    assertArrayEquals(entries().get(entry.getName()), in.readAllBytes());
                }
                assertEquals("1980-02-01T00:00", entry.getTimeLocal().toString());
            }
            assertEquals(entries().size(), zip.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unzip -tq", "python3 -m zipfile -t"})
    void toolsOfOthersReadIt(String command) throws Exception {
        Path file = Files.write(folder.resolve("bundle.zip"), CanonicalZip.bytes(entries()));
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add(file.toString());
        Tools.assumePresent(words.getFirst());
        Tools.Outcome outcome = Tools.run(folder, words);
        assertEquals(0, outcome.code(), outcome.output());
    }

    @Test
    void filesAreStreamedAndReadWhereTheyAre() throws IOException {
        Path data = folder.resolve("data");
        try (OutputStream out = Files.newOutputStream(data)) {
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i < 5; i++) {
                Arrays.fill(chunk, (byte) i);
                out.write(chunk);
            }
        }
        Path file = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            CanonicalZip.write(Map.of("data", ZipSource.of(data), "note", ZipSource.of(utf8("n"))), out);
        }
        CanonicalZip zip = CanonicalZip.read(file);
        assertEquals(5L << 20, zip.find("data").orElseThrow().size());
        try (InputStream in = zip.open("data")) {
            assertArrayEquals(Files.readAllBytes(data), in.readAllBytes());
        }
        try (InputStream in = zip.open("note")) {
            assertEquals('n', in.read());
            assertEquals(-1, in.read());
        }
        assertRefused("zip-entry-large", () -> zip.bytes("data", 1024));
        assertRefused("zip-entry-missing", () -> zip.bytes("other", 1024));
    }

    @Test
    void aFileWhoseMeasureIsKnownIsReadOnceAndComesToTheSameContainer(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("data"), utf8("123456789"));
        ZipSource.Measure measure = new ZipSource.Measure(0xcbf43926, 9); // the check value of CRC-32
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CanonicalZip.write(Map.of("data", ZipSource.of(file, measure)), out);

        assertArrayEquals(CanonicalZip.bytes(Map.of("data", utf8("123456789"))), out.toByteArray());
    }

    @Test
    void aFileThatIsNotWhatItWasMeasuredIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("data"), utf8("123456789"));
        for (ZipSource.Measure other :
                List.of(new ZipSource.Measure(0xcbf43927, 9), new ZipSource.Measure(0xcbf43926, 8))) {
            Map<String, ZipSource> entries = Map.of("data", ZipSource.of(file, other));
            assertRefused("zip-source-changed", () -> CanonicalZip.write(entries, new ByteArrayOutputStream()));
        }
    }

    @Test
    void aSourceThatChangesMeanwhileIsRefused() {
        AtomicInteger opened = new AtomicInteger();
        ZipSource source =
                () -> ZipSource.of(utf8("v" + opened.incrementAndGet())).open();
        assertRefused("zip-source-changed", () -> CanonicalZip.write(Map.of("a", source), new ByteArrayOutputStream()));
    }

    @Test
    void everyFlippedBitIsSeenAndNamedByEntryAndPart() {
        byte[] container = CanonicalZip.bytes(entries());
        for (int at = 0; at < container.length; at++) {
            String part = Parts.of(container, at);
            for (int bit = 0; bit < 8; bit++) {
                List<Finding> faults = faults(flipped(container, at, bit));
                String where = "byte " + at + ", bit " + bit + ", " + part + ": " + faults;
                assertTrue(!faults.isEmpty() && faults.stream().allMatch(Finding::isRed), where);
                assertTrue(faults.stream().anyMatch(fault -> Parts.names(fault.message(), part)), where);
            }
        }
    }

    @Test
    void aChangedByteOfDataIsNamedByItsOffset() {
        byte[] container = CanonicalZip.bytes(entries());
        int at = new String(container, StandardCharsets.ISO_8859_1).indexOf("3703703");
        List<Finding> faults = faults(flipped(container, at, 0));
        assertEquals(
                List.of(
                        "the data of \"statement.json\" was changed: it doesn't have its CRC-32;"
                                + " a change of its byte at offset 15, in line 1 ({\"amountMinor\":2703703}), alone would explain it"),
                faults.stream().map(Finding::message).toList());
    }

    @Test
    void bytesAddedOrTakenAwayAreSeen() {
        byte[] container = CanonicalZip.bytes(entries());
        for (int length = 0; length < container.length; length++) {
            assertTrue(!faults(Arrays.copyOf(container, length)).isEmpty(), "cut to " + length);
        }
        assertTrue(!faults(Arrays.copyOf(container, container.length + 1)).isEmpty());
        for (int at = 0; at <= container.length; at++) {
            byte[] longer = new byte[container.length + 1];
            System.arraycopy(container, 0, longer, 0, at);
            System.arraycopy(container, at, longer, at + 1, container.length - at);
            assertTrue(!faults(longer).isEmpty(), "a byte more at " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "./a",
                "../a",
                "a/../b",
                "a/..",
                "C:a",
                "a\\b",
                "a\nb",
                "a\u0000b",
                "a\u007f",
                "a.",
                "a ",
                " a",
                "a\u202eb",
                "u\u0308",
                "a?b",
                "a/ b",
                "\ud800"
            })
    void aNameThatWouldNotUnpackToItselfIsRefused(String name) {
        assertRefused("zip-name", () -> CanonicalZip.bytes(Map.of(name, new byte[0])));
    }

    @ParameterizedTest
    @CsvSource({"a,A", "stra\u00dfe,STRASSE", "a,a/b", "A,a/b", "x/\u00fc,X/\u00dc"})
    void namesThatCollideOnSomeSystemAreRefused(String one, String other) {
        Finding finding = findingOf(() -> CanonicalZip.bytes(Map.of(one, new byte[0], other, new byte[0])));
        assertEquals("zip-names-collide", finding.id());
    }

    @Test
    void aForeignContainerIsRefusedEvenIfItUnpacksToTheSame() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries()).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        assertTrue(!faults(out.toByteArray()).isEmpty());
    }

    @Test
    void entriesOutOfOrderOrWithBadNamesAreRefusedWhenRead() {
        byte[] container = CanonicalZip.bytes(Map.of("aa", utf8("1"), "bb", utf8("2")));
        String text = new String(container, StandardCharsets.ISO_8859_1);
        assertEquals(
                "zip-order", faults(latin1(text.replace("aa", "cc"))).getFirst().id());
        assertEquals(
                "zip-name", faults(latin1(text.replace("aa", ".."))).getFirst().id());
        assertEquals(
                "zip-name",
                faults(latin1(text.replace("aa", "\u00ff\u00ff"))).getFirst().id());
        assertEquals(
                "zip-names-collide",
                faults(latin1(text.replace("aa", "BB"))).getFirst().id());
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void moreEntriesThanFitAreRefused() {
        Map<String, byte[]> many = IntStream.rangeClosed(0, CanonicalZip.MAX_ENTRIES)
                .boxed()
                .collect(Collectors.toMap(i -> "f" + i, i -> new byte[0]));
        assertRefused("zip-too-many", () -> CanonicalZip.bytes(many));
        many.remove("f0");
        assertEquals(CanonicalZip.MAX_ENTRIES, read(CanonicalZip.bytes(many)).size());
    }

    /** The parts of a container, found by a walk that trusts it. */
    private static final class Parts {
        static String of(byte[] container, int at) {
            CanonicalZip zip = CanonicalZip.read(container, "bundle.zip");
            long localEnd = 0;
            for (CanonicalZip.Entry entry : zip.entries()) {
                if (at < entry.offset()) {
                    return "local header of " + entry.name();
                }
                localEnd = entry.offset() + entry.size();
                if (at < localEnd) {
                    return "data of " + entry.name();
                }
            }
            for (CanonicalZip.Entry entry : zip.entries()) {
                localEnd += ZipLayout.CENTRAL_BYTES + utf8(entry.name()).length;
                if (at < localEnd) {
                    return "central directory of " + entry.name();
                }
            }
            return "end record";
        }

        static boolean names(String message, String part) {
            if (part.equals("end record")) {
                return message.contains("end record");
            }
            String kind = part.substring(0, part.indexOf(" of "));
            String name = part.substring(part.indexOf(" of ") + 4);
            boolean anEntry = message.contains("\"" + Shown.of(name) + "\"") || message.contains("entry ");
            return anEntry && message.contains(kind.equals("data") ? "data of" : kind);
        }
    }
}
