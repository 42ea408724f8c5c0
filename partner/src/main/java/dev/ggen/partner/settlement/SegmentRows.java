package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Scope.Fit;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.YearMonth;

/** Which rows of an agreement's own reports are counted under one of its rates. */
public final class SegmentRows {
    private final Agreement agreement;
    private final RateSegment segment;
    private final RateCard card;

    /** The rows of a segment of the agreement, which is of the type. */
    public SegmentRows(Agreement agreement, AgreementType type, RateSegment segment) {
        this.agreement = agreement;
        this.segment = segment;
        this.card = RateCard.of(agreement, type, new Period(YearMonth.from(segment.firstDay())));
    }

    /** Is the row among them? */
    public boolean covers(TransactionLine row) {
        return Counting.isCounted(segment.clause(), row.measure())
                && segment.days().contains(row.day())
                && agreement
                        .streamOf(row.product())
                        .filter(segment.stream().id()::equals)
                        .flatMap(stream -> card.taking(stream, row.key()))
                        .filter(taking -> taking.equals(segment) && taking.fit(row.key()) == Fit.TAKEN)
                        .isPresent();
    }
}
