-- Least and most
--
-- A cap holds for what its stretch has earned so far, so that a refund gives back only what had been given. A floor is made up in the last
-- month of its stretch.

CREATE OR REPLACE TEMP MACRO capped(earned, cap) AS CASE WHEN earned > cap THEN cap ELSE earned END;

CREATE OR REPLACE TEMP TABLE given AS
SELECT clause, month,
  capped(earned_before + earned, cap) - capped(earned_before, cap)
    + CASE WHEN is_last AND capped(earned_before + earned, cap) < floor THEN floor - capped(earned_before + earned, cap) ELSE 0 END AS given
FROM (
  SELECT clause, month, earned, money(floor) AS floor, money(cap) AS cap, ends_stretch(month, limits_over, valid_until) AS is_last,
    coalesce(sum(earned) OVER (PARTITION BY clause, stretch(month, limits_over) ORDER BY month
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::HUGEINT AS earned_before
  FROM earned JOIN sale_clause USING (clause));
