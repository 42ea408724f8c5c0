package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * One file of rates.
 *
 * @param notice that it was taken back; empty while it counts
 * @param withdraw where the form that takes it back is sent; empty where it can't be
 * @param kept why it can't, to whoever could have; empty where it can
 */
public record RateFilePage(
        Heading heading,
        Optional<Notice> notice,
        List<Fact> facts,
        Optional<String> withdraw,
        Optional<Sentence> kept) {
    public RateFilePage {
        facts = List.copyOf(facts);
    }
}
