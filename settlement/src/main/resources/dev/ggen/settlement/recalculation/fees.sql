-- Fees: on the clause's first day and again after every so many months; a 31st is the month's last day where there is none.
INSERT INTO line
SELECT date_trunc('month', day)::DATE, clause, day, receiver, receiver, other(receiver), money(amount), money(amount),
  money(amount) IS NOT NULL
FROM (SELECT *, (valid_from + to_months((n * every_months)::INTEGER))::DATE AS day FROM fee_clause, range(0, 13200) AS time(n))
WHERE day < valid_until AND date_trunc('month', day)::DATE IN (SELECT month FROM known_month);
