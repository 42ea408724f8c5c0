-- Holdbacks: of each month but the clause's last a part of what its receiver has by the counted clauses, in whole minor units; it is released after
-- so many months, or in the last.
INSERT INTO line
WITH shares AS (
    SELECT h.clause, g.month, date_trunc('month', any_value(h.valid_until) - INTERVAL 1 DAY)::DATE AS last_month,
      sum(CASE WHEN g.receiver = h.receiver THEN g.given ELSE g.base - g.given END)::HUGEINT AS share, bool_and(g.fits) AS fits
    FROM holdback h JOIN counts USING (clause) JOIN clause_given g ON g.clause = counts.counted
    WHERE g.month >= date_trunc('month', h.valid_from)
    GROUP BY h.clause, g.month),
  fitting AS (SELECT * REPLACE (fits AND abs(share::DOUBLE) * factor_one()::DOUBLE < 1e37 AS fits) FROM shares),
  held AS (
    SELECT clause, month, last_month, fits,
      CASE WHEN fits THEN half_even(share * factor(rate), per_minor() * factor_one()) * per_minor() END AS exact
    FROM fitting JOIN holdback USING (clause)
    WHERE month < last_month),
  moved AS (
    SELECT clause, month, -exact AS exact, fits FROM held
    UNION ALL
    SELECT clause, least(month + to_months(months), last_month)::DATE, exact, fits FROM held JOIN holdback USING (clause))
SELECT month, clause, month, receiver, receiver, other(receiver), sum(exact)::HUGEINT, sum(exact)::HUGEINT, bool_and(fits)
FROM moved JOIN holdback USING (clause)
WHERE (exact <> 0 OR NOT fits) AND month IN (SELECT month FROM known_month)
GROUP BY month, clause, receiver;
