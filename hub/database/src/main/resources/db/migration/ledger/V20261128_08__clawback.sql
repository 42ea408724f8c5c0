-- What sales of an earlier month had given is taken back with them, in the open month.
ALTER TABLE ledger.transaction DROP CONSTRAINT transaction_kind_check;
ALTER TABLE ledger.transaction
    ADD CONSTRAINT transaction_kind_check
    CHECK (kind IN ('earning', 'adjustment', 'clawback', 'reserve', 'reserve-release', 'payment', 'reversal'));
