-- Payments
--
-- What reached the vendor, by report and day; of a month that is settled again, what wasn't posted yet.

CREATE OR REPLACE TEMP TABLE paid AS
SELECT month, source, day, half_even(sum(amount) FILTER (is_held), per_minor() // factor_one()) AS minor,
  bool_and(is_held) AS fits
FROM (SELECT *, size * 10.0 ** amount_decimals() < 1e36 AS is_held FROM sold)
WHERE measure = 'PAYMENT' AND currency = currency_code()
  AND (month = settled_month() OR month IN (SELECT month FROM settled_again))
GROUP BY month, source, day;

CREATE OR REPLACE TEMP TABLE payment AS
SELECT source, day, minor, fits FROM paid WHERE month = settled_month()
UNION ALL
SELECT source, day, sum(minor)::HUGEINT, bool_and(fits)
FROM (
  SELECT source, day, minor, fits FROM paid WHERE month <> settled_month()
  UNION ALL
  SELECT payment->>'source', (payment->>'receivedOn')::DATE, -(payment->>'minor')::HUGEINT, true
  FROM (SELECT unnest(json->'$.payments[*]') AS payment FROM earlier_statement)
  WHERE date_trunc('month', (payment->>'receivedOn')::DATE)::DATE IN (SELECT month FROM settled_again))
GROUP BY source, day
HAVING sum(minor) <> 0 OR NOT bool_and(fits);

INSERT INTO recalculated SELECT 'payment', source || ' ' || day, minor, NULL, NULL, fits FROM payment;
