package dev.ggen.settlement.recalculation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The rules, which are the same for all agreements; a script has those that its agreement needs, in this order. */
enum SqlPart {
    ARITHMETIC,
    READING,
    SUMS,
    SPLITS,
    LINES,
    PLACING,
    SCOPES,
    SALES,
    UPLIFTS,
    LIMITS,
    SALE_LINES,
    FEES,
    INSTALMENTS,
    TOTALS,
    GUARANTEES,
    MILESTONES,
    HOLDBACKS,
    ROUNDING,
    KEPT,
    ADJUSTMENTS,
    PAYMENTS,
    BALANCE,
    COMPARING;

    String sql() {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
        try (InputStream in = Objects.requireNonNull(SqlPart.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " of the distribution can't be read", e);
        }
    }
}
