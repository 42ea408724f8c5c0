-- Lines
--
-- What a clause gives its receiver, and of how much. Who has the other's money owes: the collector of a share, the other party of a price.

CREATE OR REPLACE TEMP TABLE line (
  month DATE, clause VARCHAR, first_day DATE, receiver VARCHAR, remainder_to VARCHAR, owes VARCHAR, base HUGEINT, given HUGEINT, fits BOOLEAN);
CREATE OR REPLACE TEMP MACRO other(party) AS CASE party WHEN 'vendor' THEN 'partner' ELSE 'vendor' END;
