-- ggen-transactions/1: a row says itself what it counts as.
INSERT INTO report_row
SELECT source, transaction_id, coalesce(product, ''), upper(replace(type, '-', '_')), day::DATE, currency, amount(amount),
  coalesce(mark, ''), nullif(since, '')::DATE, nullif(sold_on, '')::DATE
FROM transaction_row;
