package dev.ggen.settlement.recalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.PaymentTerm;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.settlement.agreement.ClauseCase;
import dev.ggen.settlement.agreement.ClauseCase.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both sides of the bound: DuckDB holds 38 digits, two of them to spare. Amounts have 6 decimals and the rate 18, so 12 digits are left in front of the
 * point.
 */
class RecalculationBoundTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 7);
    private static final Validity TERM = new Validity(MONTH.atDay(1), LocalDate.of(2029, 7, 1));

    @TempDir
    private Path temporary;

    @Test
    void whatHasTwelveDigitsIsRecalculated() throws IOException, SQLException {
        assertEquals(List.of(), different("999999999999.000000"));
    }

    @Test
    void whatHasThirteenIsSaidNotToBe() throws IOException, SQLException {
        String told = ": NOT RECALCULATED: more digits than DuckDB holds";

        assertEquals(
                List.of("balance open" + told, "balance owed to vendor" + told, "line CASE/1/USD/2026-07-01" + told),
                different("1000000000000.000000"));
    }

    private List<String> different(String sold) throws IOException, SQLException {
        SumKey key = new SumKey("ggen-transactions:cases", "app", Measure.SALE, MONTH.atDay(10), "USD");
        KeySum sum = new KeySum(key, new BigDecimal(sold).movePointRight(6).toBigIntegerExact(), 1);
        ClauseCase sale = new ClauseCase(agreement(), List.of(new Row(sum, MONTH)), ReferenceRates.NONE, MONTH, MONTH);
        try (Duck duck = Duck.open()) {
            duck.recalculate(CaseFolders.write(sale, temporary).getFirst());
            return duck.differences();
        }
    }

    private static Agreement agreement() {
        return new Agreement(
                "CASE",
                "cases",
                "cases",
                TERM,
                CurrencyUnit.USD,
                List.of(new ReportSource("ggen-transactions", "cases")),
                new TreeMap<>(Map.of("app", "sale")),
                List.of(ShareClause.flat(
                        "1",
                        "sale",
                        Party.VENDOR,
                        Rate.of("0.300000000000000001"),
                        TERM,
                        Party.PARTNER,
                        Optional.empty())),
                new PaymentTerm.DaysAfterMonth(30));
    }
}
