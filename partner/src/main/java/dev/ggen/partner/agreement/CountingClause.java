package dev.ggen.partner.agreement;

/** A clause that goes by what others come to in a stretch of months. */
public sealed interface CountingClause extends TotalClause permits GuaranteeClause, MilestoneClause {
    /** Over which stretch it counts. */
    Window over();

    @Override
    default boolean looksBack() {
        return over().isLong();
    }
}
