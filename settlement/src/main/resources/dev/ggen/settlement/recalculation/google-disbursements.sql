-- Google Cloud Marketplace disbursements: docs/reference/google-disbursements.md. The month stands in the file's name, and its last day is that of the
-- payment. A record has no id; one is made of what it says.
INSERT INTO report_row
SELECT source, month || '/' || substr(sha256(concat_ws(chr(9), entity, currency, coalesce(notes, ''), coalesce(paymenttype, ''))), 1, 24), '', 'PAYMENT',
  last_day(strptime(month, '%Y%m')::DATE), currency, amount(total), '', NULL, NULL
FROM (SELECT *, concat(regexp_extract(file, '(?i)(?:^|[^0-9])([12][0-9]{5})01[ _-]+disbursements', 1)) AS month
      FROM (PIVOT report_field ON name IN ('entity', 'currency', 'total', 'notes', 'paymenttype') USING first(value) GROUP BY source, file, record))
WHERE lower(entity) <> 'abandoned payout';
