-- The sums of the rows beside those of the bundle. Sums of a source of which no report is here are taken as they are.
CREATE OR REPLACE TEMP TABLE sum_comparison AS
WITH rows AS (
    SELECT concat_ws(' ', source, measure, product, day, currency, mark, since, sold_on) AS item, sum(amount)::HUGEINT AS amount, count(*) AS rows
    FROM (SELECT DISTINCT * FROM report_row)
    WHERE date_trunc('month', day)::DATE IN (SELECT settled_month() UNION ALL SELECT month FROM replaced_month)
    GROUP BY source, measure, product, day, currency, mark, since, sold_on),
  sums AS (
    SELECT concat_ws(' ', source, measure, coalesce(product, ''), day, currency, coalesce(mark, ''), since, sold_on) AS item, amount, rows,
      source IN (SELECT source FROM row_source) AS has_rows
    FROM sums_as_read WHERE statement = settled_month())
SELECT item, rows.amount, rows.rows, amount(sums.amount) AS stated_amount, sums.rows AS stated_rows,
  CASE WHEN NOT has_rows THEN 'TAKEN AS STATED'
       WHEN rows.amount IS DISTINCT FROM amount(sums.amount) OR rows.rows IS DISTINCT FROM sums.rows THEN 'DIFFERENT'
       ELSE 'equal' END AS verdict
FROM rows FULL JOIN sums USING (item);

SELECT item, amount, rows, stated_amount, stated_rows, verdict FROM sum_comparison WHERE verdict = 'DIFFERENT' ORDER BY item;

SELECT count(*) FILTER (verdict = 'equal') || ' of ' || count(*) || ' sums are those of the rows in inputs/reports; '
  || count(*) FILTER (verdict = 'TAKEN AS STATED') || ' taken as stated, ' || count(*) FILTER (verdict = 'DIFFERENT') || ' different' AS sums
FROM sum_comparison;
