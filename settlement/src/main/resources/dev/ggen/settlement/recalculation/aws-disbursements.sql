-- AWS collections and disbursements: docs/reference/aws-disbursements.md. A record is price, refund, listing fee and tax of an invoice's line, and once it
-- is disbursed what was paid. AWS writes fees as negative.
INSERT INTO report_row
WITH line AS (
  SELECT source, concat_ws('/', transactionreferenceid, invoiceid, productid) AS id, productid AS product, currency,
    day_of(invoicedate) AS invoiced, CASE WHEN lower(disbursementstatus) = 'disbursed' THEN day_of(disbursementdate) END AS paid_on,
    amount(grossrevenue) AS sale, amount(grossrefund) AS refund, -amount(listingfee) AS fee, -amount(listingfeerefund) AS fee_refund,
    amount(sellertaxshare) AS tax, amount(sellertaxsharerefund) AS tax_refund, amount(sellernetrevenue) AS net
  FROM (PIVOT report_field
        ON name IN ('transactionreferenceid', 'invoiceid', 'productid', 'currency', 'invoicedate', 'disbursementstatus', 'disbursementdate',
          'grossrevenue', 'grossrefund', 'listingfee', 'listingfeerefund', 'sellertaxshare', 'sellertaxsharerefund', 'sellernetrevenue')
        USING first(value) GROUP BY source, file, record)),
part AS (
  SELECT source, id || '/sale' AS id, product, 'SALE' AS measure, invoiced AS day, currency, sale AS amount FROM line
  UNION ALL SELECT source, id || '/refund', product, 'REFUND', invoiced, currency, refund FROM line
  UNION ALL SELECT source, id || '/fee', product, 'FEE', invoiced, currency, fee FROM line
  UNION ALL SELECT source, id || '/fee-refund', product, 'FEE', invoiced, currency, fee_refund FROM line
  UNION ALL SELECT source, id || '/tax', product, 'TAX', invoiced, currency, tax FROM line
  UNION ALL SELECT source, id || '/tax-refund', product, 'TAX', invoiced, currency, tax_refund FROM line
  UNION ALL SELECT source, id || '/paid-' || paid_on, product, 'PAYMENT', paid_on, currency, net - tax - tax_refund FROM line WHERE paid_on IS NOT NULL
  UNION ALL SELECT source, id || '/paid-' || paid_on || '-tax', product, 'TAX_PAYMENT', paid_on, currency, tax + tax_refund FROM line
    WHERE paid_on IS NOT NULL)
SELECT *, '', NULL, NULL FROM part WHERE amount <> 0;
