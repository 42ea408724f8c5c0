-- What the collector reports as kept, where the clause doesn't take fees off before sharing.
INSERT INTO recalculated
SELECT 'fee kept', agreement_id() || '/' || clause || '/' || currency_code() || '/' || first_day,
  half_even(kept, per_minor() // factor_one()), NULL, NULL, fits
FROM clause_month JOIN sale_clause USING (clause) JOIN sale_clause_fits USING (clause)
WHERE month = settled_month() AND kept_sums > 0 AND gives = 'share' AND NOT share_of LIKE '%less fees';
