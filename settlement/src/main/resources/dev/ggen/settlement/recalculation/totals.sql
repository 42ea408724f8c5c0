-- Clauses that go by others
--
-- For each month in which one holds: what the clauses that it counts had come to before in its stretch, and with the month.

CREATE OR REPLACE TEMP TABLE total AS
SELECT t.clause, t.month, t.first_day,
  coalesce(sum(CASE WHEN g.receiver = t.receiver THEN g.given ELSE g.base - g.given END), 0)::HUGEINT AS share,
  coalesce(sum(g.base) FILTER (g.month < t.month), 0)::HUGEINT AS base_before, coalesce(sum(g.base), 0)::HUGEINT AS base,
  coalesce(sum(g.units) FILTER (g.month < t.month), 0)::HUGEINT AS units_before, coalesce(sum(g.units), 0)::HUGEINT AS units,
  coalesce(bool_and(g.fits), true) AS fits
FROM (
  SELECT *, greatest(valid_from, month) AS first_day
  FROM total_clause JOIN known_month ON valid_from < month + INTERVAL 1 MONTH AND month < valid_until) t
  JOIN counts USING (clause)
  LEFT JOIN clause_given g ON g.clause = counts.counted AND g.month BETWEEN date_trunc('month', t.valid_from)::DATE AND t.month
    AND stretch(g.month, t.counted_over) = stretch(t.month, t.counted_over)
GROUP BY t.clause, t.month, t.first_day;
