package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.STATEMENT;

import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.settlement.StatementOrder;
import dev.ggen.hub.settlement.StatementView;
import java.time.LocalDate;
import java.util.function.Function;

/** The orders of statements; for each there is an index over its fields. */
final class StatementOrders {
    private StatementOrders() {}

    static KeyOrder<StatementView> of(StatementOrder order) {
        return switch (order) {
            case NEWEST ->
                KeyOrder.by(STATEMENT.MONTH, StatementOrders::month, LocalDate::parse)
                        .turned()
                        .thenBy(STATEMENT.AGREEMENT, StatementView::agreement, Function.identity());
            case OLDEST ->
                KeyOrder.by(STATEMENT.MONTH, StatementOrders::month, LocalDate::parse)
                        .thenBy(STATEMENT.AGREEMENT, StatementView::agreement, Function.identity());
            case AGREEMENT ->
                KeyOrder.by(STATEMENT.AGREEMENT, StatementView::agreement, Function.identity())
                        .thenBy(STATEMENT.MONTH, StatementOrders::month, LocalDate::parse);
            case AGREEMENT_FALLING -> of(StatementOrder.AGREEMENT).turned();
            case PARTNER -> named(KeyOrder.byWords(STATEMENT.PARTNER_NAME, StatementView::partnerName));
            case PARTNER_FALLING -> of(StatementOrder.PARTNER).turned();
            case OWED ->
                named(KeyOrder.<StatementView, String>by(
                                STATEMENT.CURRENCY, StatementOrders::currency, Function.identity())
                        .thenBy(STATEMENT.OWED_MINOR, StatementOrders::owed, Long::valueOf));
            case OWED_FALLING -> of(StatementOrder.OWED).turned();
            case DUE -> named(KeyOrder.by(STATEMENT.DUE_ON, StatementView::dueOn, LocalDate::parse));
            case DUE_FALLING -> of(StatementOrder.DUE).turned();
        };
    }

    private static KeyOrder<StatementView> named(KeyOrder<StatementView> order) {
        return order.thenBy(STATEMENT.AGREEMENT, StatementView::agreement, Function.identity())
                .thenBy(STATEMENT.MONTH, StatementOrders::month, LocalDate::parse);
    }

    private static LocalDate month(StatementView statement) {
        return statement.month().atDay(1);
    }

    private static String currency(StatementView statement) {
        return statement.owedToVendor().currency().getCode();
    }

    private static Long owed(StatementView statement) {
        return statement.owedToVendor().minor().longValueExact();
    }
}
