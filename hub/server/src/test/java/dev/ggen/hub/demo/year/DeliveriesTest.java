package dev.ggen.hub.demo.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The year's files: from the seed alone, believable in number and size. */
class DeliveriesTest {
    private static final List<Delivery> YEAR = new Deliveries(Deliveries.SEED).inOrder();

    @Test
    void theSameSeedGivesTheSameBytesWhateverTheLocale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertEquals(digest(YEAR), digest(new Deliveries(Deliveries.SEED).inOrder()));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void theYearIsTheOneThatTheDocumentsTellOf() {
        assertEquals("f80de01f0f871ad9ef28613c05c9998a3bb937d659fafdeb21d573317d3f8f60", digest(YEAR));
    }

    @Test
    void anotherSeedGivesAnotherYear() {
        assertNotEquals(digest(YEAR), digest(new Deliveries(7).inOrder()));
    }

    @Test
    void noTwoReportsHaveOneName() {
        Set<String> names = YEAR.stream().map(Delivery::name).collect(Collectors.toSet());

        assertEquals(YEAR.size(), names.size());
    }

    @Test
    void aReportHasSomeDozensToSomeHundredsOfRows() {
        for (Delivery delivery : YEAR) {
            boolean isSupplement = delivery.name().contains("supplement");
            boolean isLastPayment =
                    List.of("mckinsey-2027-03.csv", "mckinsey-2027-04.csv").contains(delivery.name());
            if (!isSupplement && !isLastPayment) {
                assertTrue(rows(delivery) >= 36 && rows(delivery) <= 460, delivery.name() + ": " + rows(delivery));
            }
        }
    }

    @Test
    void theLastReportsAreThereWhenTheDemoClockStands() {
        LocalDate latest = YEAR.getLast().arrives();

        assertEquals(LocalDate.of(2027, 9, 2), latest);
    }

    private static long rows(Delivery delivery) {
        return delivery.file().text().orElseThrow().lines().count() - 1;
    }

    private static String digest(List<Delivery> deliveries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Delivery delivery : deliveries) {
            all.writeBytes((delivery.arrives() + " " + delivery.name() + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(delivery.file().bytes());
        }
        return Digest.of(all.toByteArray()).hex();
    }
}
