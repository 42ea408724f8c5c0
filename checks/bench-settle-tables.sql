-- What the plain SQL script of bench-settle reads: the columns of ggen-transactions/1, and the rates of the generated agreements.
CREATE TABLE lines (
  transaction_id text NOT NULL, account text NOT NULL, type text NOT NULL, product text NOT NULL, day date NOT NULL,
  recorded_at timestamptz NOT NULL, currency text NOT NULL, amount numeric(24, 6) NOT NULL, customer text, parent_id text);
CREATE TABLE rates (clause text, product text, valid_from date, valid_until date, rate numeric);
INSERT INTO rates VALUES
  ('4.1', 'marketplace-listing', '2026-08-01', '2026-09-16', 0.25),
  ('4.1a', 'marketplace-listing', '2026-09-16', '2029-09-01', 0.275),
  ('4.3', 'referral', '2026-08-01', '2029-09-01', 0.075);
