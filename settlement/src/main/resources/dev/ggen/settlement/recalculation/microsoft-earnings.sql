-- Microsoft earnings: docs/reference/microsoft-earnings.md. A record of a sale is its price and what Microsoft kept of it, which is the price less
-- the earning; one with a reason is an adjustment.
INSERT INTO report_row
WITH earning AS (
  SELECT source, earningid AS id, coalesce(productid, '') AS product, transactioncurrency AS currency, lower(transactiontype) = 'purchase' AS is_sale,
    reasoncode IS NULL AS has_price, day_of(transactiondate) AS day, day_of(earningdate) AS earned,
    amount(transactionamount) AS price, amount(earningamount) AS earning
  FROM (PIVOT report_field
        ON name IN ('earningid', 'productid', 'transactioncurrency', 'transactiontype', 'earningtype', 'reasoncode', 'transactiondate', 'earningdate',
          'transactionamount', 'earningamount')
        USING first(value) GROUP BY source, file, record)
  WHERE lower(earningtype) = 'sell')
SELECT source, id || '/price', product, CASE WHEN is_sale THEN 'SALE' ELSE 'REFUND' END, day, currency, price, '', NULL, NULL FROM earning WHERE has_price
UNION ALL SELECT source, id || '/fee', product, 'FEE', day, currency, price - earning, '', NULL, NULL FROM earning WHERE has_price
UNION ALL SELECT source, id || '/adjustment', product, 'ADJUSTMENT', earned, currency, earning, '', NULL, NULL FROM earning WHERE NOT has_price;
