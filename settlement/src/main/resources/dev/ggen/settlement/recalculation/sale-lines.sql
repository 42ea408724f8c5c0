-- What each clause counted, for clauses that go by others: a price's base is what it comes to.
CREATE OR REPLACE TEMP TABLE clause_given AS
SELECT clause, month, receiver, units, CASE gives WHEN 'price' THEN given ELSE base * factor_one() END AS base, given, fits
FROM clause_month JOIN given USING (clause, month) JOIN sale_clause USING (clause) JOIN sale_clause_fits USING (clause);

INSERT INTO line
SELECT month, clause, first_day, g.receiver, remainder_to, CASE gives WHEN 'price' THEN other(g.receiver) ELSE collected_by END,
  g.base, given, fits
FROM clause_month JOIN clause_given g USING (clause, month) JOIN sale_clause USING (clause)
WHERE sums > 0 OR given <> 0;
