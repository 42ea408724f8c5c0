package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingJsonTest {
    @Test
    void findings_come_back_as_they_were_written() {
        List<Finding> findings = List.of(
                Finding.red("rate-outside-range", "40 % isn't allowed", Place.ofLine("a.ttl", 7, "p:rate 0.4"))
                        .withAllowed("25 % to 30 %")
                        .withHint("name an approved exception"),
                Finding.green("fine", "all is well"));

        assertEquals(findings, FindingJson.read(FindingJson.array(findings), "table"));
    }

    @Test
    void what_is_no_array_of_findings_is_refused() {
        assertThrows(FindingsException.class, () -> FindingJson.read(Json.of("x"), "table"));
        assertThrows(FindingsException.class, () -> FindingJson.read(Json.of(List.of(Json.of(1))), "table"));
    }
}
