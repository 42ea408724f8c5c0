INSERT INTO recalculated
WITH all_owed AS (SELECT coalesce(sum(minor), 0)::HUGEINT AS minor, coalesce(bool_and(fits), true) AS fits FROM owed),
  paid_in_all AS (SELECT coalesce(sum(minor), 0)::HUGEINT AS minor, coalesce(bool_and(fits), true) AS fits FROM payment)
SELECT 'balance', 'owed to vendor', minor, NULL, NULL, fits FROM all_owed
UNION ALL
SELECT 'balance', 'paid to vendor', minor, NULL, NULL, fits FROM paid_in_all
UNION ALL
SELECT 'balance', 'open', all_owed.minor - paid_in_all.minor, NULL, NULL, all_owed.fits AND paid_in_all.fits FROM all_owed, paid_in_all;
