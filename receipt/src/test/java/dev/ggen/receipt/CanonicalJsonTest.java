package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.assertRefused;
import static dev.ggen.receipt.Refusals.findingOf;
import static dev.ggen.receipt.Refusals.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static Json parse(String text) {
        return CanonicalJson.parse(utf8(text), "x.json");
    }

    /** RFC 8785, 3.2.2: the string and the literals of its sample; its other numbers have fractions, which we refuse. */
    @Test
    void theSampleOfTheRfcIsWrittenAsTheRfcShows() {
        String sample = """
                {
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        assertEquals(
                "{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                CanonicalJson.text(parse(sample)));
    }

    /** RFC 8785, 3.2.3: members are sorted by UTF-16 code units, so that the emoji comes before U+FB33. */
    @Test
    void membersAreSortedAsTheRfcSorts() {
        String sample = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.text(parse(sample)));
    }

    @Test
    void controlCharactersHaveOneEscapeEach() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c <= ' '; c++) {
            all.append(c);
        }
        String written = CanonicalJson.text(Json.of(all + "\"\\/\u007f\u2028"));
        assertEquals(
                "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
                        + "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c"
                        + "\\u001d\\u001e\\u001f \\\"\\\\/\u007f\u2028\"",
                written);
        assertEquals(Json.of(all + "\"\\/\u007f\u2028"), parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740991", "-9007199254740991", "0", "-1"})
    void integersThatEveryReaderHoldsExactlyAreRead(String integer) {
        assertEquals(integer, CanonicalJson.text(parse(integer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "-9007199254740992", "123456789012345678901234567890"})
    void integersBeyondAreRefusedBothWays(String integer) {
        assertRefused("json-integer-range", () -> parse(integer));
        assertRefused("json-not-writable", () -> CanonicalJson.bytes(Json.of(new BigInteger(integer))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0|json-not-integer",
                "1e3|json-not-integer",
                "-0.0|json-not-integer",
                "{\"a\":1,\"a\":1}|json-duplicate-member",
                "{\"a\":1,\"\\u0061\":1}|json-duplicate-member",
                "1 2|json-trailing",
                "{}{}|json-trailing",
                "{} x|json-syntax",
                "{\"a\":\"\\ud800\"}|json-lone-surrogate",
                "{\"\\udc00\":1}|json-lone-surrogate",
                "[1,]|json-syntax",
                "{\"a\":1,}|json-syntax",
                "{a:1}|json-syntax",
                "['a']|json-syntax",
                "[01]|json-syntax",
                "[+1]|json-syntax",
                "[NaN]|json-syntax",
                "[/*x*/1]|json-syntax",
                "[1|json-syntax",
                "'\uFEFF1'|json-syntax",
            })
    void whatIsNotStrictJsonIsRefused(String text, String id) {
        assertRefused(id, () -> parse(text));
    }

    @Test
    void nothingAtAllIsRefused() {
        assertRefused("json-syntax", () -> parse(""));
        assertRefused("json-syntax", () -> parse(" \n"));
    }

    @Test
    void aFindingNamesLineAndColumn() {
        Finding finding = findingOf(() -> parse("{\n  \"a\": 1,\n  \"b\": 2.5\n}"));
        assertEquals("x.json:3:8", finding.places().getFirst().toString());
        assertEquals("the number 2.5 isn't a plain integer", finding.message());
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] overlong = {'[', '\n', '"', (byte) 0xc0, (byte) 0x80, '"', ']'};
        Finding finding = findingOf(() -> CanonicalJson.parse(overlong, "x.json"));
        assertEquals("json-not-utf8", finding.id());
        assertEquals("x.json:2:2", finding.places().getFirst().toString());
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        assertRefused("json-not-utf8", () -> CanonicalJson.parse(surrogate, "x.json"));
        byte[] cutOff = {'"', (byte) 0xc3};
        assertRefused("json-not-utf8", () -> CanonicalJson.parse(cutOff, "x.json"));
        assertRefused("json-syntax", () -> CanonicalJson.parse(new byte[] {'[', 0, ']', 0}, "utf16.json"));
    }

    @Test
    void nestingIsReadUpToItsBound() {
        int max = CanonicalJson.MAX_DEPTH;
        String deepest = "[".repeat(max) + "]".repeat(max);
        assertEquals(deepest, CanonicalJson.text(parse(deepest)));
        assertRefused("json-too-deep", () -> parse("[" + deepest + "]"));
        assertRefused("json-not-writable", () -> CanonicalJson.text(new Json.Arr(List.of(parse(deepest)))));
        assertRefused("json-too-deep", () -> parse("[".repeat(100_000)));
    }

    @Test
    void textIsReadUpToItsBound() {
        assertRefused("json-too-large", () -> CanonicalJson.parse(new byte[CanonicalJson.MAX_BYTES + 1], "big.json"));
    }

    @Test
    void halfASurrogatePairCannotBeWritten() {
        assertRefused("json-not-writable", () -> CanonicalJson.bytes(Json.of("a\ud800b")));
        Finding finding = findingOf(() -> CanonicalJson.bytes(Json.object()
                .put("list", Json.ofStrings(List.of("ok", "\udc00")))
                .build()));
        assertEquals("a string holds half a surrogate pair at character 0, at $.list[1]", finding.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " {}",
                "{} ",
                "{}\n",
                "{\"b\":1,\"a\":2}",
                "{\"a\": 1}",
                "[1, 2]",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\u000A\"",
                "-0",
                "\"\\u001F\""
            })
    void otherFormsOfTheSameValueAreNotCanonical(String text) {
        parse(text);
        assertRefused("json-not-canonical", () -> CanonicalJson.parseCanonical(utf8(text), "x.json"));
    }
}
