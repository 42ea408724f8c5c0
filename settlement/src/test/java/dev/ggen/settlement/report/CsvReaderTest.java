package dev.ggen.settlement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvReaderTest {
    private static final int BUFFER_BYTES = 1 << 18;

    /** A record as RFC 4180 has it, read a letter at a time. */
    private record Plain(int line, List<String> fields) {}

    @Property(tries = 2_000)
    void recordsAreThoseOfAReaderThatLooksAtEachLetter(@ForAll("texts") String text) throws IOException {
        assertEquals(plain(text), read(text));
    }

    /** Fields of letters, of bytes on both sides of the comma and of the sign bit, some enclosed in quotes. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bare = Arbitraries.strings()
                .withChars('a', 'Z', '0', '-', '.', '+', ' ', '!', '\t', 'é', '€', '\u007f')
                .ofMaxLength(20);
        Arbitrary<String> enclosed = Arbitraries.strings()
                .withChars('a', ',', '\n', '"', '-', 'é')
                .ofMaxLength(12)
                .map(inner -> '"' + inner.replace("\"", "\"\"") + '"');
        Arbitrary<String> record = Arbitraries.oneOf(bare, enclosed)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(fields -> String.join(",", fields));
        return record.list()
                .ofMaxSize(8)
                .flatMap(records -> Arbitraries.of("\n", "\r\n")
                        .flatMap(end -> Arbitraries.of("", end)
                                .map(last -> "first,line" + end + String.join(end, records) + last)));
    }

    @Example
    void whatLiesAcrossTheBufferIsReadWhole() throws IOException {
        for (int beyond = -9; beyond <= 9; beyond++) {
            String first = "a".repeat(BUFFER_BYTES + beyond - "a,\"b\n".length()) + "a,\"b\nc\",d";
            List<Plain> records = read(first + "\ne,f,g\n");
            assertEquals(List.of("b\nc", "d"), records.getFirst().fields().subList(1, 3));
            assertEquals(new Plain(3, List.of("e", "f", "g")), records.get(1));
        }
    }

    @Example
    void aQuoteThatIsNotClosedTakesTheRest() throws IOException {
        try (CsvReader reader = reader("a,b\nc,\"d\ne,f\n")) {
            assertTrue(reader.next());
            assertFalse(reader.record().isUnclosed());
            assertTrue(reader.next());
            assertTrue(reader.record().isUnclosed());
            assertFalse(reader.next());
        }
    }

    private static List<Plain> read(String text) throws IOException {
        List<Plain> records = new ArrayList<>();
        try (CsvReader reader = reader(text)) {
            while (reader.next()) {
                records.add(new Plain(reader.record().line(), reader.record().texts()));
            }
        }
        return records;
    }

    private static CsvReader reader(String text) throws IOException {
        return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Plain> plain(String text) {
        List<Plain> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length();
            char c = ends ? '\n' : text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !ends) {
                line++;
            }
            if (!quoted && (c == ',' || c == '\n')) {
                fields.add(unquoted(c == '\n' && !ends ? withoutReturn(field.toString()) : field.toString()));
                field.setLength(0);
            } else {
                field.append(c);
            }
            if (!quoted && c == '\n') {
                if (!ends || i > from) { // a last line that is empty is none
                    records.add(new Plain(begun, List.copyOf(fields)));
                }
                fields.clear();
                begun = line;
                from = i + 1;
            }
        }
        return records;
    }

    private static String withoutReturn(String field) {
        return field.endsWith("\r") ? field.substring(0, field.length() - 1) : field;
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }
}
