-- A guarantee makes up what is missing, in the last month of its stretch.
INSERT INTO line
SELECT month, clause, first_day, receiver, receiver, other(receiver), money(amount) - share, money(amount) - share,
  fits AND money(amount) IS NOT NULL
FROM guarantee JOIN total_clause USING (clause) JOIN total USING (clause)
WHERE ends_stretch(month, counted_over, valid_until) AND coalesce(share < money(amount), true);
