-- Whether 38 digits hold all that a clause can come to, with two digits to spare; where they don't, it isn't recalculated, and that is said.
CREATE OR REPLACE TEMP TABLE sale_clause_fits AS
SELECT clause, (coalesce(max(sums), 0) + coalesce(max(floor::DOUBLE), 0) + coalesce(max(cap::DOUBLE), 0))
  * greatest(max(factor::DOUBLE), 1) * 10.0 ** (amount_decimals() + factor_decimals()) < 1e36 AS fits
FROM sale_clause JOIN bracket USING (clause)
  LEFT JOIN (SELECT clause, sum(size) AS sums FROM placed GROUP BY clause) USING (clause)
GROUP BY clause;

-- What a sum adds to the amount that is shared: a fee is reported as what was kept, and lowers it.
CREATE OR REPLACE TEMP MACRO base_part(share_of, measure, amount) AS CASE
  WHEN measure IN ('SALE', 'REFUND', 'CREDIT', 'FORGIVEN') AND starts_with(share_of, 'invoiced') THEN amount
  WHEN measure = 'COLLECTED' AND starts_with(share_of, 'collected') THEN amount
  WHEN measure = 'FEE' AND ends_with(share_of, 'less fees') THEN -amount END;

-- For each clause and month: the base, of which a share is a part, and the units.
CREATE OR REPLACE TEMP TABLE clause_month AS
SELECT clause, known_month.month, greatest(valid_from, term_from(), known_month.month) AS first_day, count(measure) AS sums,
  coalesce(sum(base_part(share_of, measure, amount)) FILTER (fits), 0)::HUGEINT AS base,
  coalesce(sum(amount) FILTER (fits AND measure = 'UNITS'), 0)::HUGEINT AS units,
  coalesce(sum(amount) FILTER (fits AND measure = 'FEE'), 0)::HUGEINT AS kept,
  count(*) FILTER (measure = 'FEE') AS kept_sums
FROM sale_clause JOIN sale_clause_fits USING (clause)
  JOIN known_month ON valid_from < known_month.month + INTERVAL 1 MONTH AND known_month.month < valid_until
  LEFT JOIN placed USING (clause, month)
GROUP BY clause, known_month.month, valid_from;

-- How much the clause had counted before the month in its stretch, and with the month. Brackets go by amount or by units; a share is
-- of the base, a price of the units.
CREATE OR REPLACE TEMP TABLE counted AS
SELECT clause, month,
  coalesce(sum(measured) OVER earlier, 0)::HUGEINT AS measured_before, measured,
  coalesce(sum(part) OVER earlier, 0)::HUGEINT AS part_before, part
FROM (
  SELECT clause, month, stretch(month, counted_over) AS stretch,
    CASE counted_by WHEN 'units' THEN units ELSE base END AS measured,
    CASE gives WHEN 'price' THEN units ELSE base END AS part
  FROM clause_month JOIN sale_clause USING (clause))
WINDOW earlier AS (PARTITION BY clause, stretch ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);

-- Each bracket from where it begins to where the next one does; the first also holds below 0.
CREATE OR REPLACE TEMP TABLE step AS
SELECT clause, amount(starts_at) AS starts, factor(factor) AS factor,
  row_number() OVER in_order = 1 AS is_first, lead(amount(starts_at)) OVER in_order AS ends
FROM bracket
WINDOW in_order AS (PARTITION BY clause ORDER BY amount(starts_at));

-- At both ends of the month: the factor of the bracket that is reached, and what all brackets up to there give, each for its own part.
CREATE OR REPLACE TEMP TABLE reached AS
SELECT clause, month, is_after,
  arg_max(factor, starts) FILTER (is_first OR starts <= point) AS factor,
  sum(factor * CASE WHEN is_first THEN least(point, coalesce(ends, point))
                    ELSE greatest(least(point, coalesce(ends, point)) - starts, 0) END)::HUGEINT AS through
FROM (
  SELECT clause, month, false AS is_after, measured_before AS point FROM counted
  UNION ALL
  SELECT clause, month, true, measured_before + measured FROM counted)
  JOIN step USING (clause)
GROUP BY clause, month, is_after;

-- marginal: each part by its own bracket; slab: the month by the bracket that is reached; retroactive: all of the stretch by it, less what
-- the stretch came to before.
CREATE OR REPLACE TEMP TABLE earned AS
SELECT clause, month, CASE mode
    WHEN 'marginal' THEN b.through - a.through
    WHEN 'slab' THEN b.factor * part
    WHEN 'retroactive' THEN b.factor * (part_before + part) - a.factor * part_before END AS earned
FROM counted JOIN sale_clause USING (clause)
  JOIN reached a USING (clause, month) JOIN reached b USING (clause, month)
WHERE NOT a.is_after AND b.is_after;
