package dev.ggen.hub.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final Ids ids = new Ids(new SecureRandom());

    @Test
    void ids_are_of_version_7_and_sorted_by_time() throws InterruptedException {
        UUID first = ids.next();
        Thread.sleep(2);
        UUID second = ids.next();

        assertEquals(7, first.version());
        assertEquals(2, first.variant());
        assertTrue(first.toString().compareTo(second.toString()) < 0);
    }
}
