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
    CLAWBACKS,
    AGAIN,
    CONVERTING,
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
    COMPARING,
    ROWS,
    TRANSACTION_ROWS,
    AWS_ROWS,
    LOOSE_ROWS,
    AWS_DISBURSEMENTS,
    GOOGLE_DISBURSEMENTS,
    MICROSOFT_EARNINGS,
    MICROSOFT_PAYMENTS,
    ROW_SUMS;

    private final String sql = read(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql");

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SqlPart.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " of the distribution can't be read", e);
        }
    }

    String sql() {
        return sql;
    }

    /** Is it needed only where a report is read? */
    boolean isOfReports() {
        return switch (this) {
            case TRANSACTION_ROWS,
                    AWS_ROWS,
                    LOOSE_ROWS,
                    AWS_DISBURSEMENTS,
                    GOOGLE_DISBURSEMENTS,
                    MICROSOFT_EARNINGS,
                    MICROSOFT_PAYMENTS -> true;
            default -> false;
        };
    }
}
