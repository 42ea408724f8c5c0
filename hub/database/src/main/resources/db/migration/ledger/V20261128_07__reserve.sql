-- What is held back of a share moves between what is owed and a reserve, and back when it is released.
ALTER TABLE ledger.account DROP CONSTRAINT account_kind_check;
ALTER TABLE ledger.account
    ADD CONSTRAINT account_kind_check
    CHECK (kind IN ('receivable', 'payable', 'share-revenue', 'share-cost', 'reserve', 'cash'));
ALTER TABLE ledger.transaction DROP CONSTRAINT transaction_kind_check;
ALTER TABLE ledger.transaction
    ADD CONSTRAINT transaction_kind_check
    CHECK (kind IN ('earning', 'adjustment', 'reserve', 'reserve-release', 'payment', 'reversal'));
