/**
 * Currencies: published reference rates, which of them counts for a day, and what an amount comes to in another currency.
 *
 * <p>Pure: rates are read elsewhere and handed in. A rate that isn't there is a {@link dev.ggen.partner.exchange.Quote.Missing}, never a guess:
 *
 * <pre>{@code
 * switch (rates.quote("EUR", "USD", LocalDate.of(2026, 9, 13))) { // a Sunday: Friday's rate
 *     case Quote.Found(ExchangeRate rate, var _) -> rate.convert(euros);
 *     case Quote.Missing missing -> refuse(missing);
 * }
 * }</pre>
 */
@NullMarked
package dev.ggen.partner.exchange;

import org.jspecify.annotations.NullMarked;
