-- Clauses that go by sales
--
-- A sum falls under the clause that holds for its product's stream on its day.

CREATE OR REPLACE TEMP TABLE placed AS
SELECT clause, number, month, day, measure, mark, since, amount, size
FROM sold JOIN product USING (product) JOIN sale_clause USING (stream)
WHERE valid_from <= day AND day < valid_until
  AND measure IN ('SALE', 'REFUND', 'CREDIT', 'FORGIVEN', 'COLLECTED', 'FEE', 'UNITS')
  AND sold.currency = CASE WHEN measure = 'UNITS' THEN 'XXX' ELSE currency_code() END;
