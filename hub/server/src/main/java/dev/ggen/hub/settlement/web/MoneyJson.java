package dev.ggen.hub.settlement.web;

import dev.ggen.partner.money.Amount;

/** Money in minor units: 12345 USD is 123.45 dollars. */
record MoneyJson(long minor, String currency) {
    static MoneyJson of(Amount amount) {
        return new MoneyJson(amount.minor().longValueExact(), amount.currency().getCode());
    }
}
