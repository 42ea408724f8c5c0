-- Of what a shared source reports, the agreement has its own part: by the sale's mark, or else of all others.
CREATE OR REPLACE TEMP TABLE sold AS
SELECT sold.* REPLACE (CASE WHEN fraction IS NULL THEN amount ELSE amount // split_one() * whole(fraction, split_decimals()) END AS amount)
FROM (
  SELECT sold.*, sold.source IN (SELECT source FROM split) AS is_split, coalesce(marked.fraction, others.fraction) AS fraction
  FROM sold
    LEFT JOIN split marked ON marked.source = sold.source AND marked.mark = sold.mark
    LEFT JOIN split others ON others.source = sold.source AND others.mark IS NULL) sold
WHERE NOT is_split OR fraction IS NOT NULL;

ALTER TABLE sold DROP is_split;
ALTER TABLE sold DROP fraction;
