-- What all accounts of a kind and currency hold together now: a fold of the balances, as they are one of the entries. The whole book's
-- trial balance is a few rows, however many accounts there are; summing the balances at each look took longer than all else of the page.
CREATE TABLE ledger.total (
    kind         text    NOT NULL,
    currency     char(3) NOT NULL,
    accounts     bigint  NOT NULL,
    debit_minor  numeric NOT NULL,
    credit_minor numeric NOT NULL,
    PRIMARY KEY (kind, currency)
);

-- As the owner, because nobody else may write totals; row policies hold for the owner too.
CREATE FUNCTION ledger.add_totals() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO ledger.total AS kept (kind, currency, accounts, debit_minor, credit_minor)
        SELECT account.kind, account.currency, count(*), sum(added.debit_minor), sum(added.credit_minor)
            FROM added JOIN ledger.account ON account.id = added.account
            GROUP BY account.kind, account.currency ORDER BY account.kind, account.currency
        ON CONFLICT (kind, currency) DO UPDATE SET accounts     = kept.accounts + excluded.accounts,
                                                   debit_minor  = kept.debit_minor + excluded.debit_minor,
                                                   credit_minor = kept.credit_minor + excluded.credit_minor;
    RETURN NULL;
END;
$$;
CREATE TRIGGER totals_of_new AFTER INSERT ON ledger.balance
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.add_totals();

CREATE FUNCTION ledger.change_totals() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE ledger.total AS kept
        SET debit_minor  = kept.debit_minor + changed.debit_minor,
            credit_minor = kept.credit_minor + changed.credit_minor
        FROM (SELECT account.kind, account.currency,
                     sum(after.debit_minor - before.debit_minor)   AS debit_minor,
                     sum(after.credit_minor - before.credit_minor) AS credit_minor
                FROM after JOIN before USING (account) JOIN ledger.account ON account.id = after.account
                GROUP BY account.kind, account.currency) AS changed
        WHERE kept.kind = changed.kind AND kept.currency = changed.currency;
    RETURN NULL;
END;
$$;
CREATE TRIGGER totals_of_changed AFTER UPDATE ON ledger.balance
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION ledger.change_totals();

-- What was booked before there were totals.
SELECT set_config('ggen.scope', 'system', true);
INSERT INTO ledger.total (kind, currency, accounts, debit_minor, credit_minor)
    SELECT account.kind, account.currency, count(*), sum(balance.debit_minor), sum(balance.credit_minor)
    FROM ledger.balance JOIN ledger.account ON account.id = balance.account
    GROUP BY account.kind, account.currency;
SELECT set_config('ggen.scope', '', true);

-- The whole book is the vendor's alone; a partner's own is summed from its balances.
REVOKE INSERT ON ledger.total FROM ggen_app;
ALTER TABLE ledger.total ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.total FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON ledger.total USING (platform.sees_vendor());
CREATE TRIGGER only_with_balances BEFORE UPDATE OR DELETE ON ledger.total
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE TRUNCATE ON ledger.total
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
