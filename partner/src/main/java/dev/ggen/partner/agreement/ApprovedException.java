package dev.ggen.partner.agreement;

import java.time.LocalDate;

/**
 * The record that lets a rate lie outside its type's range.
 *
 * @param approvedBy who approved it
 * @param approvedOn when
 * @param reason why
 */
public record ApprovedException(String approvedBy, LocalDate approvedOn, String reason) {
    public ApprovedException {
        if (approvedBy.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("an exception names who approved it and why");
        }
    }
}
