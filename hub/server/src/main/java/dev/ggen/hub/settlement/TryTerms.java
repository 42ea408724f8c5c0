package dev.ggen.hub.settlement;

import dev.ggen.generator.spec.SourceFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which terms to try on which months.
 *
 * @param proposal the program to try; empty for the one that holds
 * @param drafts agreements to try, each in place of the one of its id, signed or not
 */
public record TryTerms(YearMonth from, YearMonth to, Optional<UUID> proposal, List<SourceFile> drafts) {
    public TryTerms {
        drafts = List.copyOf(drafts);
    }
}
