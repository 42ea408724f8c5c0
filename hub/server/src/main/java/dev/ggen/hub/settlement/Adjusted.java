package dev.ggen.hub.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.LineState;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a line of an earlier month comes to now, less what was posted for it: owed with a later statement. Amounts are what the partner owes;
 * negative when the vendor owes.
 *
 * @param month the earlier month
 * @param line the id of its line
 * @param sentence what its clause says
 * @param reason why, as the statement names it: {@code rows}, {@code counted}, {@code clawback} or {@code terms}
 * @param posted what all statements before said
 * @param now what it comes to
 * @param owedToVendor the difference
 * @param state whether its line may be paid, and the difference with it; empty before it was posted
 */
public record Adjusted(
        YearMonth month,
        String line,
        String sentence,
        String reason,
        Amount posted,
        Amount now,
        Amount owedToVendor,
        Optional<LineState> state) {
    /** With what became of its line: an adjustment of a held or disputed line waits as the line does. */
    public Adjusted standing(LineState now) {
        return new Adjusted(month, line, sentence, reason, posted, this.now, owedToVendor, Optional.of(now));
    }

    /** The number of its clause. */
    public String clause() {
        return line.split("/", -1)[1];
    }
}
