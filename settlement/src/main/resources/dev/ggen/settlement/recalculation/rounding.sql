-- Rounding
--
-- Once a line, to minor units: the base half-even; both shares are cut towards zero, and what is left to the base goes to the share that lost
-- more, or to whom the clause names where both lost the same; where two units are left, each gets one. Where one share is negative and the other isn't, the receiver's is
-- rounded half-even and the other gets the rest.

CREATE OR REPLACE TEMP TABLE rounded AS
SELECT month, agreement_id() || '/' || clause || '/' || currency_code() || '/' || first_day AS id, clause, owes, fits,
  total, vendor, total - vendor AS partner
FROM (
  SELECT *, CASE
      WHEN sign(vendor_exact) * sign(partner_exact) < 0 AND receiver = 'vendor' THEN half_even(vendor_exact, per_minor())
      WHEN sign(vendor_exact) * sign(partner_exact) < 0 THEN total - half_even(partner_exact, per_minor())
      WHEN abs(total - vendor_cut - partner_cut) = 2 THEN vendor_cut + sign(total)
      WHEN vendor_lost > partner_lost OR vendor_lost = partner_lost AND remainder_to = 'vendor' THEN total - partner_cut
      ELSE vendor_cut END AS vendor
  FROM (
    SELECT *, half_even(base, per_minor()) AS total,
      vendor_exact // per_minor() AS vendor_cut, abs(vendor_exact) % per_minor() AS vendor_lost,
      partner_exact // per_minor() AS partner_cut, abs(partner_exact) % per_minor() AS partner_lost
    FROM (
      SELECT *, CASE receiver WHEN 'vendor' THEN given ELSE base - given END AS vendor_exact,
        CASE receiver WHEN 'vendor' THEN base - given ELSE given END AS partner_exact
      FROM line)));

CREATE OR REPLACE TEMP TABLE recalculated AS
SELECT 'line' AS part, id AS item, total AS amount, vendor, partner, fits FROM rounded WHERE month = settled_month();

-- What the partner owes the vendor by each: the vendor's share; the vendor owes it the partner's.
CREATE OR REPLACE TEMP TABLE owed AS
SELECT CASE owes WHEN 'partner' THEN vendor ELSE -partner END AS minor, fits FROM rounded WHERE month = settled_month();
