-- The order in which an account's entries are read, the last recorded first or last.

CREATE INDEX ON ledger.entry (account, number, ordinal);
