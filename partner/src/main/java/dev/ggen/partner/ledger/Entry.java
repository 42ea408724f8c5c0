package dev.ggen.partner.ledger;

import dev.ggen.partner.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One booking: postings that sum to zero in every currency.
 *
 * @param id stable identity, chosen by who books, so that booking twice is seen
 * @param kind why it was made
 * @param effectiveOn the day for which it counts
 * @param recordedAt when it was booked
 * @param source what it books, such as a statement line's id
 * @param reverses the entry that this one takes back
 * @param postings at least two
 */
public record Entry(
        String id,
        EntryKind kind,
        LocalDate effectiveOn,
        Instant recordedAt,
        String source,
        Optional<String> reverses,
        List<Posting> postings) {
    public Entry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(effectiveOn);
        Objects.requireNonNull(recordedAt);
        Objects.requireNonNull(source);
        Objects.requireNonNull(reverses);
        postings = List.copyOf(postings);
        if (id.isBlank() || postings.size() < 2) {
            throw new IllegalArgumentException("an entry has an id and at least two postings: " + id);
        }
        requireBalance(id, postings);
    }

    private static void requireBalance(String id, List<Posting> postings) {
        Map<String, Amount> sums = new TreeMap<>();
        postings.forEach(posting -> sums.merge(posting.account().currency().getCode(), posting.amount(), Amount::plus));
        sums.values().stream().filter(sum -> !sum.isZero()).findFirst().ifPresent(sum -> {
            throw new IllegalArgumentException("entry " + id + " is out of balance by " + sum.minor()
                    + " minor units of " + sum.currency().getCode());
        });
    }
}
