package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void itShowsALinePerCheckInColumns() {
        Report report = new Report(List.of(
                Check.green("signature", "signed by vendor"),
                Check.of(
                        "bytes",
                        Finding.red("x", "one differs", Place.ofLine("a.csv", 3, ""))
                                .withHint("ask for it again"))));
        assertEquals("""
                green   signature  signed by vendor
                red     bytes      one differs [a.csv:3]; ask for it again
                """, report.text());
        assertTrue(report.isRed());
    }

    @Test
    void itIsAsBadAsItsWorstCheck() {
        assertEquals(Severity.GREEN, new Report(List.of()).worst());
        Report report = new Report(List.of(Check.yellow("a", "so so"), Check.green("b", "fine")));
        assertEquals(Severity.YELLOW, report.worst());
        assertFalse(report.isRed());
        assertEquals(
                "[{\"name\":\"a\",\"severity\":\"yellow\",\"words\":\"so so\"},"
                        + "{\"name\":\"b\",\"severity\":\"green\",\"words\":\"fine\"}]",
                CanonicalJson.text(report.toJson()));
    }

    @Test
    void aVerdictIsACheck() {
        byte[] envelope = Envelope.sign("t", new byte[0], TestKeys.VENDOR).bytes();
        assertEquals(
                Check.green("signature", "signed by vendor"),
                Check.of("signature", Envelope.open(envelope, "e", TestKeys.TRUST)));
        assertEquals(
                Severity.RED,
                Check.of("signature", Envelope.open(envelope, "e", Trust.NOBODY))
                        .severity());
    }
}
