package dev.ggen.partner.revenue;

import org.joda.money.CurrencyUnit;

/**
 * What a transaction line counts towards.
 *
 * <p>Signs are the seller's: a sale is positive, what reduces it is negative, a fee that was kept is positive, a payment that
 * arrived is positive. What isn't money has the currency {@link #NO_CURRENCY}.
 */
public enum Measure {
    /** The customer's price, invoiced, without tax. */
    SALE,
    /** Given back to the customer; reduces the sale. */
    REFUND,
    /** Credited to the customer; reduces the sale. */
    CREDIT,
    /** Invoiced and given up as uncollectable; reduces the sale. */
    FORGIVEN,
    /** What the party that collected kept of the sale, its refunds taken off. */
    FEE,
    /** Tax on the sale that the vendor must remit; never part of a share. */
    TAX,
    /** Money that reached the party it is owed to, for sales and their refunds, fees taken off. */
    PAYMENT,
    /** The part of a payment that was tax. */
    TAX_PAYMENT,
    /** An amount the reporter moved without naming a sale. */
    ADJUSTMENT,
    /** What a customer has paid of a sale, without tax; what was paid back is negative. */
    COLLECTED,
    /** How many units were sold, those given back taken off: no money, so its currency is {@link #NO_CURRENCY}. */
    UNITS;

    private static final int NUMBER_OF_NO_CURRENCY = 999;

    /** ISO 4217's code, number 999, for what is in no currency: the one of units. */
    public static final String NO_CURRENCY =
            CurrencyUnit.ofNumericCode(NUMBER_OF_NO_CURRENCY).getCode();
}
