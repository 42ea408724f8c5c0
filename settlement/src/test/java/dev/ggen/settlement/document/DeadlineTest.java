package dev.ggen.settlement.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.receipt.FindingsException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
    @Test
    void whatIsInTimeIsGiven() {
        assertEquals("done", new Deadline(Duration.ofSeconds(10)).within(() -> "done"));
    }

    @Test
    void whatIsLateIsRefused() {
        CountDownLatch never = new CountDownLatch(1);
        Deadline deadline = new Deadline(Duration.ofMillis(50));
        assertThrows(FindingsException.class, () -> deadline.within(() -> waitFor(never)));
    }

    @Test
    void whatBreaksTheLibraryIsRefused() {
        Deadline deadline = new Deadline(Duration.ofSeconds(10));
        FindingsException refusal = assertThrows(
                FindingsException.class,
                () -> deadline.within(() -> {
                    throw new ArithmeticException("/ by zero");
                }));
        assertEquals("document-not-inert", refusal.findings().getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@page { size: 1mm 1mm; margin: 0 }",
                "p { height: 90000000mm }",
                "p { margin-top: 900000mm }",
                "p { page-break-before: always; position: running(x) } @page { @top-left { content: element(x) } }",
            })
    void hostileStylesEnd(String css) {
        String page = "<!DOCTYPE html><html lang=\"en\"><head><title>x</title><style>" + css + "</style></head><body>"
                + "<p>word word word word</p>".repeat(200) + "</body></html>";
        ends(page);
    }

    private static void ends(String page) {
        try {
            StatementDocument.pdf(page.getBytes(StandardCharsets.UTF_8), Cases.statement("none"), Cases.pack());
        } catch (FindingsException refusal) {
            assertEquals("document-not-inert", refusal.findings().getFirst().id());
        }
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }
}
