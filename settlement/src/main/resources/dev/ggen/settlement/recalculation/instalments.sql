-- Instalments, each on its day.
INSERT INTO line
SELECT month, clause, payable_on, receiver, receiver, other(receiver), money(amount), money(amount), money(amount) IS NOT NULL
FROM instalment JOIN known_month ON date_trunc('month', payable_on)::DATE = month;
