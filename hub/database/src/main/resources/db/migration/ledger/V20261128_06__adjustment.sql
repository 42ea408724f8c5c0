-- What a line of a closed month comes to now, less what was posted for it, is booked in the open month.
ALTER TABLE ledger.transaction DROP CONSTRAINT transaction_kind_check;
ALTER TABLE ledger.transaction
    ADD CONSTRAINT transaction_kind_check CHECK (kind IN ('earning', 'adjustment', 'payment', 'reversal'));
