-- Adjustments
--
-- What each line of an earlier month comes to now, less what was posted for it: by its month's statement, or by the latest one that adjusted it.
-- Where the party that owes has changed, the posted line is taken back and the new one stands for itself.

CREATE OR REPLACE TEMP TABLE posted AS
SELECT month, id, arg_max(is_there, place) AS is_there, arg_max(owes, place) AS owes, arg_max(vendor, place) AS vendor,
  arg_max(partner, place) AS partner
FROM (
  SELECT month, line->>'id' AS id, [month_number(month), 0] AS place, true AS is_there,
    split_part(line->>'direction', '-', 1) AS owes,
    (line->>'$.shares.vendor.minor')::HUGEINT AS vendor, (line->>'$.shares.partner.minor')::HUGEINT AS partner
  FROM (SELECT month, unnest(json->'$.lines[*]') AS line FROM earlier_statement)
  UNION ALL
  SELECT ((adjustment->>'month') || '-01')::DATE, adjustment->>'line', [month_number(month), number], (adjustment->'now') IS NOT NULL,
    split_part(adjustment->>'direction', '-', 1),
    coalesce(adjustment->>'$.now.vendorMinor', '0')::HUGEINT, coalesce(adjustment->>'$.now.partnerMinor', '0')::HUGEINT
  FROM (
    SELECT month, unnest(json->'$.adjustments[*]') AS adjustment, generate_subscripts(json->'$.adjustments[*]', 1) AS number
    FROM earlier_statement))
GROUP BY month, id;

CREATE OR REPLACE TEMP TABLE adjustment AS
WITH was AS (SELECT * FROM posted WHERE is_there AND month IN (SELECT month FROM settled_again)),
  now AS (SELECT * FROM rounded WHERE month IN (SELECT month FROM settled_again))
SELECT * FROM (
  SELECT coalesce(now.month, was.month) AS month, coalesce(now.id, was.id) AS id, coalesce(now.owes, was.owes) AS owes,
    now.id IS NOT NULL AS has_now, coalesce(now.fits, true) AS fits,
    coalesce(now.vendor, 0) - coalesce(was.vendor, 0) AS vendor, coalesce(now.partner, 0) - coalesce(was.partner, 0) AS partner
  FROM was FULL JOIN now ON was.id = now.id AND was.owes = now.owes)
WHERE vendor <> 0 OR partner <> 0 OR NOT fits;

INSERT INTO recalculated
SELECT 'adjustment', id || CASE WHEN has_now THEN '' ELSE ' (taken back)' END, CASE owes WHEN 'partner' THEN vendor ELSE partner END,
  vendor, partner, fits
FROM adjustment;

INSERT INTO owed SELECT CASE owes WHEN 'partner' THEN vendor ELSE -partner END, fits FROM adjustment;
