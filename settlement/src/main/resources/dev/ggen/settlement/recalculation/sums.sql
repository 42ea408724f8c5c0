CREATE OR REPLACE TEMP TABLE known_month AS
SELECT month FROM earlier_statement UNION ALL SELECT settled_month();

CREATE OR REPLACE TEMP TABLE latest_sums AS
SELECT month, max(statement) AS statement
FROM (
  SELECT month, month AS statement FROM known_month
  UNION ALL
  SELECT (unnest(json->>'$.restated[*]') || '-01')::DATE, month FROM earlier_statement
  UNION ALL
  SELECT month, settled_month() FROM replaced_month)
WHERE month IN (SELECT month FROM known_month)
GROUP BY month;

-- Rows of days on which the agreement doesn't hold are another agreement's.
CREATE OR REPLACE TEMP TABLE sold AS
SELECT row_number() OVER () AS number, month, source, coalesce(product, '') AS product, measure, day, currency,
  amount(amount) AS amount, abs(amount::DOUBLE) AS size, coalesce(mark, '') AS mark, since, sold_on
FROM sums_as_read JOIN latest_sums USING (statement)
WHERE date_trunc('month', day)::DATE = month AND term_from() <= day AND day < term_until();

-- Earlier months in which something else counts now.
CREATE OR REPLACE TEMP TABLE touched_month AS SELECT month FROM restated_month;
