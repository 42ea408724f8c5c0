package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedTextTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "504b030414000000, report-packed",
        "1f8b0800, report-packed",
        "255044462d312e37, report-packed",
        "6100620063, report-binary",
        "fffe6100, report-binary",
        "61e92c62, report-not-utf-8",
    })
    void whatIsNoTextIsRefusedUnopened(String hex, String finding) {
        assertEquals(finding, refusal(HexFormat.of().parseHex(hex), 1000));
    }

    @Test
    void anEmptyOrTooLargeFileIsRefused() {
        assertEquals("report-empty", refusal(new byte[0], 1000));
        assertEquals("report-too-large", refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), 7));
        assertEquals("", refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), 8));
    }

    @Test
    void textWithLettersOfAllLanguagesIsTaken() {
        assertEquals("", refusal("\uFEFFkunde,betrag\nMüller,1\n".getBytes(StandardCharsets.UTF_8), 1000));
    }

    @Test
    void aParquetFileIsTakenThoughItIsNoText() {
        assertEquals("", refusal(HexFormat.of().parseHex("504152311504ffe900"), 1000));
    }

    @Test
    void namesAreMadeSafeAndFree() {
        assertEquals("report.csv", ReportName.free("C:\\tmp\\report.CSV", any -> false));
        assertEquals("etc-passwd.csv", ReportName.free("../..etc passwd", any -> false));
        assertEquals("a-3.csv", ReportName.free("a.csv", name -> name.equals("a.csv") || name.equals("a-2.csv")));
        assertEquals("report.csv", ReportName.free("", any -> false));
        assertEquals("a-2.parquet", ReportName.free("a.Parquet", name -> name.equals("a.parquet")));
        assertEquals("a.tsv", ReportName.free("a.tsv", any -> false));
    }

    private String refusal(byte[] bytes, long most) {
        return Desk.refusal(() -> Spool.take("r.csv", new ByteArrayInputStream(bytes), folder.resolve("r"), most));
    }
}
