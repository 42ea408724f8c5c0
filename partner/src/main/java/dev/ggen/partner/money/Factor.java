package dev.ggen.partner.money;

import java.math.BigDecimal;

/** A number that a quantity is multiplied by to give money: a share of an amount, or a price of a unit. */
public interface Factor {
    /** The exact number, at least 0. */
    BigDecimal value();
}
