package dev.ggen.hub.agreement.internal;

import static dev.ggen.hub.tables.agreement.Tables.AGREEMENT_;

import dev.ggen.hub.agreement.AgreementOrder;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.KeyOrder;
import java.time.LocalDate;
import java.util.function.Function;

/** The orders of agreements; for each there is an index over its fields. */
final class AgreementOrders {
    private AgreementOrders() {}

    static KeyOrder<StoredAgreement> of(AgreementOrder order) {
        return switch (order) {
            case ID -> KeyOrder.by(AGREEMENT_.ID, StoredAgreement::id, Function.identity());
            case ID_FALLING -> of(AgreementOrder.ID).turned();
            case FROM ->
                KeyOrder.by(AGREEMENT_.EFFECTIVE_FROM, StoredAgreement::from, LocalDate::parse)
                        .thenBy(AGREEMENT_.ID, StoredAgreement::id, Function.identity());
            case FROM_FALLING -> of(AgreementOrder.FROM).turned();
            case THROUGH ->
                KeyOrder.by(AGREEMENT_.EFFECTIVE_UNTIL, StoredAgreement::until, LocalDate::parse)
                        .thenBy(AGREEMENT_.ID, StoredAgreement::id, Function.identity());
            case THROUGH_FALLING -> of(AgreementOrder.THROUGH).turned();
        };
    }
}
