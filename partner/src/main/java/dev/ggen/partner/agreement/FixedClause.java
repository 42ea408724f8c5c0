package dev.ggen.partner.agreement;

/** A clause whose amounts are stated, whatever was sold. */
public sealed interface FixedClause extends Clause permits FeeClause, InstalmentClause {
    /** What the amounts are for, as people read it. */
    String purpose();
}
