-- Microsoft payments: docs/reference/microsoft-earnings.md. Sales tax in a payment is counted apart.
INSERT INTO report_row
WITH payment AS (
  SELECT source, paymentid AS id, coalesce(paymentcurrencycode, currencycode) AS currency, day_of(paymentdate) AS day,
    amount(totalpayment) AS paid, amount_or_none(salestax) AS tax
  FROM (PIVOT report_field ON name IN ('paymentid', 'paymentcurrencycode', 'currencycode', 'paymentdate', 'totalpayment', 'salestax')
        USING first(value) GROUP BY source, file, record))
SELECT source, id, '', 'PAYMENT', day, currency, paid - tax, '', NULL, NULL FROM payment
UNION ALL SELECT source, id || '/tax', '', 'TAX_PAYMENT', day, currency, tax, '', NULL, NULL FROM payment WHERE tax <> 0;
