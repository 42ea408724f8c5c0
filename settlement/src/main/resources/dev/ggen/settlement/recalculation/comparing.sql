-- What the statement says, beside it

CREATE OR REPLACE TEMP TABLE statement AS SELECT json FROM json_in('statement.json');

CREATE OR REPLACE TEMP TABLE stated AS
SELECT 'line' AS part, line->>'id' AS item, line->>'$.base.minor' AS amount,
  line->>'$.shares.vendor.minor' AS vendor, line->>'$.shares.partner.minor' AS partner
FROM (SELECT unnest(json->'$.lines[*]') AS line FROM statement)
UNION ALL
SELECT 'adjustment', (line->>'line') || CASE WHEN (line->'now') IS NULL THEN ' (taken back)' ELSE '' END, line->>'amountMinor',
  line->>'vendorMinor', line->>'partnerMinor'
FROM (SELECT unnest(json->'$.adjustments[*]') AS line FROM statement)
UNION ALL
SELECT 'fee kept', line->>'line', line->>'keptMinor', NULL, NULL FROM (SELECT unnest(json->'$.fees[*]') AS line FROM statement)
UNION ALL
SELECT 'payment', (line->>'source') || ' ' || (line->>'receivedOn'), line->>'minor', NULL, NULL
FROM (SELECT unnest(json->'$.payments[*]') AS line FROM statement)
UNION ALL
SELECT 'balance', 'owed to vendor', json->>'$.balance.owedToVendorMinor', NULL, NULL FROM statement
UNION ALL
SELECT 'balance', 'paid to vendor', json->>'$.balance.paidToVendorMinor', NULL, NULL FROM statement
UNION ALL
SELECT 'balance', 'open', json->>'$.balance.openMinor', NULL, NULL FROM statement;

CREATE OR REPLACE TEMP TABLE comparison AS
SELECT coalesce(r.part, s.part) AS part, coalesce(r.item, s.item) AS item,
  CASE WHEN r.fits THEN r.amount END AS amount, CASE WHEN r.fits THEN r.vendor END AS vendor, CASE WHEN r.fits THEN r.partner END AS partner,
  s.amount AS stated_amount, s.vendor AS stated_vendor, s.partner AS stated_partner,
  CASE WHEN NOT r.fits THEN 'NOT RECALCULATED: more digits than DuckDB holds'
       WHEN s.item IS NULL THEN 'NOT IN THE STATEMENT'
       WHEN r.item IS NULL THEN 'NOT RECALCULATED: nothing gives it'
       WHEN r.amount::VARCHAR IS DISTINCT FROM s.amount OR r.vendor::VARCHAR IS DISTINCT FROM s.vendor
         OR r.partner::VARCHAR IS DISTINCT FROM s.partner THEN 'DIFFERENT'
       ELSE 'equal' END AS verdict
FROM recalculated r FULL JOIN stated s ON r.part = s.part AND r.item = s.item;

SELECT part, item, shown(amount) AS amount, shown(vendor) AS vendor, shown(partner) AS partner,
  shown(stated_amount::HUGEINT) AS stated_amount, shown(stated_vendor::HUGEINT) AS stated_vendor,
  shown(stated_partner::HUGEINT) AS stated_partner, verdict
FROM comparison
ORDER BY verdict = 'equal', list_position(['line', 'adjustment', 'fee kept', 'payment', 'balance'], part), item;

SELECT count(*) FILTER (verdict = 'equal') || ' of ' || count(*) || ' agree; ' || count(*) FILTER (starts_with(verdict, 'NOT REC'))
  || ' not recalculated, ' || count(*) FILTER (starts_with(verdict, 'DIFF') OR starts_with(verdict, 'NOT IN')) || ' different' AS recalculation
FROM comparison;
