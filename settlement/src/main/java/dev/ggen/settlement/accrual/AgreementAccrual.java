package dev.ggen.settlement.accrual;

import dev.ggen.partner.forecast.Accrual;
import dev.ggen.partner.forecast.Accrual.Trial;
import dev.ggen.partner.forecast.KnownMonth;
import java.util.List;

/**
 * What the partner will owe the vendor for an open month; negative where the vendor will owe.
 *
 * @param name the agreement's id; empty for a total
 * @param partner the partner's name; empty for a total
 * @param accrual the estimate
 * @param earlier the months that it rests on, in order
 * @param trial how those months would have been estimated
 */
public record AgreementAccrual(String name, String partner, Accrual accrual, List<KnownMonth> earlier, Trial trial) {
    public AgreementAccrual {
        earlier = List.copyOf(earlier);
    }
}
