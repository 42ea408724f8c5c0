-- What takes a sale back soon enough counts with the sale, on its day; what comes later takes nothing back.
CREATE OR REPLACE TEMP TABLE sold AS
SELECT * EXCLUDE (is_of_sale, takes_back)
  REPLACE (CASE WHEN takes_back THEN sold_on ELSE day END AS day, CASE WHEN takes_back THEN date_trunc('month', sold_on)::DATE ELSE month END AS month),
  month AS came
FROM (
  SELECT *, is_of_sale AND day <= (sold_on + to_months(clawback_months()))::DATE AS takes_back
  FROM (
    SELECT *, coalesce(term_from() <= sold_on AND sold_on < term_until(), false)
      AND measure IN ('SALE', 'REFUND', 'CREDIT', 'FORGIVEN', 'FEE', 'COLLECTED', 'UNITS') AS is_of_sale
    FROM sold))
WHERE takes_back OR NOT is_of_sale;

INSERT INTO touched_month
SELECT DISTINCT month FROM sold
WHERE month < came AND (came = settled_month() OR came IN (SELECT month FROM restated_month));
