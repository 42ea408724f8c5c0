-- A month's shares of the generated agreements, as somebody would write it by hand.
SELECT account, clause, currency, round(sum(amount) * rate, 2)
FROM lines JOIN rates ON rates.product = lines.product AND day >= valid_from AND day < valid_until
WHERE day >= '2026-09-01' AND day < '2026-10-01' AND type = 'sale'
GROUP BY account, clause, currency, rate
ORDER BY account, clause;
