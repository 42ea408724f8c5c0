package dev.ggen.settlement.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementDocumentTest {
    private static final boolean UPDATE = Boolean.getBoolean("cases.update");
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    static List<String> cases() {
        return Cases.names();
    }

    @AfterEach
    void putBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseReadsAsExpected(String name) throws IOException {
        Path golden = Cases.FOLDER.resolve(name).resolve("expected.txt");
        String text = PageText.of(html(name));
        if (UPDATE) {
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text);
        assertEquals(false, UPDATE, "expectations were updated; run again without the flag");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPageForScreensStaysInsideItsBudget(String name) {
        assertTrue(html(name).length < 215_000, name + " has " + html(name).length + " bytes");
    }

    @Test
    void bytesDependOnTheStatementAndThePackOnly() {
        byte[] html = html("short");
        byte[] pdf = pdf("short", html);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertArrayEquals(html, html("short"));
        assertArrayEquals(pdf, pdf("short", html));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        assertArrayEquals(html, html("short"));
        assertArrayEquals(pdf, pdf("short", html));
    }

    @Test
    void namesAreEscaped() {
        String html = new String(html("long"), StandardCharsets.UTF_8);
        assertTrue(html.contains("Müller, Lefèvre &amp; Şahin &lt;Nachfolger&gt; mbH"));
        assertEquals(-1, html.indexOf("<Nachfolger>"));
    }

    private static byte[] html(String name) {
        return StatementDocument.html(Cases.statement(name), Cases.pack());
    }

    private static byte[] pdf(String name, byte[] html) {
        return StatementDocument.pdf(html, Cases.statement(name), Cases.pack());
    }
}
