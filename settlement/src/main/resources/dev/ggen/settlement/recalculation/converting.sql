-- Other currencies
--
-- A sum in another currency counts by the latest rates that were published up to a day and at most seven days before: its own day, or the end of
-- its month; a payment always by its own. A rate says how much of a currency one euro was worth; where two are needed, both are of one day.

CREATE OR REPLACE TEMP TABLE per_euro AS
SELECT month, day, currency, whole(rate, 10) AS worth FROM published WHERE rate <> 'N/A'
UNION ALL
SELECT DISTINCT month, day, 'EUR', 10000000000::HUGEINT FROM published;

CREATE OR REPLACE TEMP MACRO asked_day(measure, day) AS
  CASE WHEN rate_day() = 'month-end' AND measure NOT IN ('PAYMENT', 'TAX_PAYMENT') THEN last_day(day) ELSE day END;

CREATE OR REPLACE TEMP MACRO power_of_ten(exponent) AS ('1' || repeat('0', exponent))::HUGEINT;

CREATE OR REPLACE TEMP TABLE chosen AS
SELECT number, arg_max(foreign_rate.worth, foreign_rate.day) AS worth, arg_max(own_rate.worth, foreign_rate.day) AS own_worth,
  sold.currency = 'EUR' AS of_euros
FROM sold
  JOIN per_euro foreign_rate ON foreign_rate.month = sold.month AND foreign_rate.currency = sold.currency
  JOIN per_euro own_rate ON own_rate.month = sold.month AND own_rate.day = foreign_rate.day AND own_rate.currency = currency_code()
WHERE sold.currency NOT IN (currency_code(), 'XXX')
  AND foreign_rate.day BETWEEN asked_day(sold.measure, sold.day) - INTERVAL 7 DAY AND asked_day(sold.measure, sold.day)
GROUP BY number, sold.currency;

-- Out of euros the published rate is the factor; else it is a quotient to 15 digits, a half to the even one: digits divided by 10 to the places.
CREATE OR REPLACE TEMP TABLE exchange_factor AS
SELECT number, own_worth AS digits, 10 AS places FROM chosen WHERE of_euros
UNION ALL
SELECT number, half_even(arg_min(scaled, power), arg_min(worth, power)), min(power)
FROM (
  SELECT number, worth, power, own_worth * power_of_ten(power) AS scaled
  FROM chosen, range(0, 31) AS powers(power)
  WHERE NOT of_euros AND own_worth::DOUBLE * 10.0 ** power < 1e38)
WHERE scaled // worth >= 100000000000000
GROUP BY number;

-- Amounts are as fine as what the finest factor makes of a millionth, so that nothing is lost.
CREATE OR REPLACE TEMP MACRO converted(millionths, digits, places) AS
  CASE WHEN amount_decimals() >= 6 + places THEN millionths * digits * power_of_ten(amount_decimals() - 6 - places)
    ELSE millionths * digits // power_of_ten(6 + places - amount_decimals()) END;

CREATE OR REPLACE TEMP TABLE sold AS
SELECT sold.* REPLACE (
  CASE WHEN digits IS NULL THEN amount
    WHEN size * 1e6 * digits::DOUBLE < 1e37 THEN converted(amount // power_of_ten(amount_decimals() - 6), digits, places) END AS amount,
  CASE WHEN digits IS NULL THEN size ELSE size * digits::DOUBLE / 10.0 ** places END AS size,
  CASE WHEN digits IS NULL THEN currency ELSE currency_code() END AS currency)
FROM sold LEFT JOIN exchange_factor USING (number);
