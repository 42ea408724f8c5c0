package dev.ggen.hub.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An open month, estimated.
 *
 * @param on the day by whose end is counted what was known
 * @param agreements those that hold in the month
 * @param totals one for each currency
 */
public record EstimateView(
        UUID id,
        YearMonth month,
        LocalDate on,
        String askedBy,
        Instant askedAt,
        List<Estimate> agreements,
        List<Estimate> totals,
        List<Finding> findings) {
    public EstimateView {
        agreements = List.copyOf(agreements);
        totals = List.copyOf(totals);
        findings = List.copyOf(findings);
    }

    /**
     * What the partner will owe the vendor; negative where the vendor will owe.
     *
     * @param agreement its id; empty for a total
     * @param partner its name; empty for a total
     * @param isProportion whether earlier months are taken in proportion, or else by their difference
     * @param months how many earlier months it rests on
     * @param tried how many of them could be estimated in their turn
     * @param held how many of those the band held
     */
    public record Estimate(
            String agreement,
            String partner,
            Amount known,
            Optional<Amount> expected,
            Optional<Band> band,
            boolean isProportion,
            int months,
            long tried,
            long held) {}

    /** From what to what, and how many of how many such months it holds. */
    public record Band(Amount low, Amount high, long hits, long of) {}
}
