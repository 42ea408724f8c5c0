package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Scope.Fit;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.YearMonth;

/** Which rows of an agreement's own reports are counted under one of its rates. */
public final class SegmentRows {
    private final Agreement agreement;
    private final RateSegment segment;
    private final RateCard card;
    private final SaleMonths months;

    /** The rows of a segment of the agreement, which is of the type. */
    public SegmentRows(Agreement agreement, AgreementType type, RateSegment segment) {
        this.agreement = agreement;
        this.segment = segment;
        this.months = new SaleMonths(agreement);
        this.card = RateCard.of(agreement, type, new Period(YearMonth.from(segment.firstDay())));
    }

    /** Is the row among them? */
    public boolean covers(TransactionLine row) {
        SumKey key = months.asSold(row.key());
        return Counting.isCounted(segment.clause(), row.measure())
                && !months.isTooLate(key)
                && segment.days().contains(key.day())
                && agreement
                        .streamOf(row.product())
                        .filter(segment.stream().id()::equals)
                        .flatMap(stream -> card.taking(stream, key))
                        .filter(taking -> taking.equals(segment) && taking.fit(key) == Fit.TAKEN)
                        .isPresent();
    }
}
