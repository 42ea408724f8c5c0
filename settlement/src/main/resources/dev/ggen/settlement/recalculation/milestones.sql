-- A milestone's amount is owed in the month that reaches it, and given back in one that falls below again.
INSERT INTO line
SELECT month, clause, first_day, receiver, receiver, other(receiver), sum(gives), sum(gives), bool_and(fits)
FROM (
  SELECT month, clause, first_day, receiver, fits AND money(amount) IS NOT NULL AS fits,
    money(amount) * (CASE counted_by WHEN 'units' THEN (units >= amount(reached))::INTEGER - (units_before >= amount(reached))::INTEGER
      ELSE (base >= money(reached))::INTEGER - (base_before >= money(reached))::INTEGER END) AS gives
  FROM milestone JOIN total_clause USING (clause) JOIN total USING (clause))
GROUP BY month, clause, first_day, receiver
HAVING sum(gives) <> 0 OR NOT bool_and(fits);
