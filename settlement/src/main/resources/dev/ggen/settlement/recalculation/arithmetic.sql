-- Whole numbers
--
-- Nothing is rounded on the way, because nothing has decimals on the way: amounts and units are counted in their last place
-- (amount_decimals), shares and prices in theirs (factor_decimals), and what they give together in both. DuckDB holds 38 digits of that
-- as a HUGEINT, and stops with an error beyond.

-- A decimal written out, as a whole number of its last place; NULL where it can't be one.
CREATE OR REPLACE TEMP MACRO whole(written, decimals) AS
  CASE WHEN regexp_full_match(written, '-?[0-9]+([.][0-9]+)?') AND length(rtrim(split_part(written, '.', 2), '0')) <= decimals
    THEN TRY_CAST(split_part(written, '.', 1) || rpad(rtrim(split_part(written, '.', 2), '0'), decimals, '0') AS HUGEINT) END;

CREATE OR REPLACE TEMP MACRO amount(written) AS whole(written, amount_decimals());
CREATE OR REPLACE TEMP MACRO factor(written) AS whole(written, factor_decimals());

-- A stated amount of money in the places of what shares and prices give.
CREATE OR REPLACE TEMP MACRO money(written) AS whole(written, amount_decimals() + factor_decimals());

-- To whole minor units, halves to the even neighbour.
CREATE OR REPLACE TEMP MACRO half_even(exact, per_minor) AS
  sign(exact)::HUGEINT * (abs(exact) // per_minor
    + CASE WHEN 2 * (abs(exact) % per_minor) > per_minor THEN 1
           WHEN 2 * (abs(exact) % per_minor) = per_minor AND (abs(exact) // per_minor) % 2 = 1 THEN 1
           ELSE 0 END);

-- Minor units as people write them: 297.01.
CREATE OR REPLACE TEMP MACRO shown(minor) AS
  CASE WHEN minor < 0 THEN '-' ELSE '' END || (abs(minor) // minor_per_unit())::VARCHAR
    || CASE WHEN minor_digits() > 0 THEN '.' || lpad((abs(minor) % minor_per_unit())::VARCHAR, minor_digits(), '0') ELSE '' END;

-- Months count from the beginning of our era, so that a stretch of months has a number of its own, which changes where counting starts again.
CREATE OR REPLACE TEMP MACRO month_number(day) AS year(day) * 12 + month(day) - 1;

CREATE OR REPLACE TEMP MACRO stretch(day, counted_over) AS CASE counted_over
  WHEN 'month' THEN month_number(day)
  WHEN 'calendar quarter' THEN month_number(day) // 3
  WHEN 'calendar year' THEN month_number(day) // 12
  WHEN 'contract year' THEN (month_number(day) - month_number(term_from())) // 12
  WHEN 'term' THEN 0 END;

-- The last month in which a clause that holds until a day is counted in a stretch.
CREATE OR REPLACE TEMP MACRO ends_stretch(month, counted_over, valid_until) AS
  month = date_trunc('month', valid_until - INTERVAL 1 DAY)::DATE
    OR stretch(month, counted_over) <> stretch((month + INTERVAL 1 MONTH)::DATE, counted_over);
