-- What the books refuse, whoever writes: the checks below run in the database, at the latest when a transaction commits.

-- A booking has as many entries as it says, they sum to zero in each currency, and stand at its own times; nothing can be added to it later.
CREATE FUNCTION ledger.check_booking(booked uuid) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    booking ledger.transaction;
    found   integer;
    strays  integer;
    unequal text;
BEGIN
    SELECT * INTO STRICT booking FROM ledger.transaction WHERE id = booked;
    SELECT count(*), count(*) FILTER (WHERE (effective_on, recorded_at, number)
                IS DISTINCT FROM (booking.effective_on, booking.recorded_at, booking.number))
        INTO found, strays FROM ledger.entry WHERE transaction = booked;
    IF found <> booking.entries OR strays > 0 THEN
        RAISE EXCEPTION 'booking % has % entries, % of other times; it said %', booking.name, found, strays, booking.entries
            USING ERRCODE = 'check_violation';
    END IF;
    SELECT string_agg(currency || ' ' || total, ', ') INTO unequal
        FROM (SELECT currency, sum(amount_minor) AS total FROM ledger.entry WHERE transaction = booked GROUP BY currency) AS sums
        WHERE total <> 0;
    IF unequal IS NOT NULL THEN
        RAISE EXCEPTION 'booking % is out of balance by % minor units', booking.name, unequal USING ERRCODE = 'check_violation';
    END IF;
    IF booking.reverses IS NOT NULL AND EXISTS (
            SELECT FROM ledger.entry WHERE transaction IN (booking.id, booking.reverses)
            GROUP BY account HAVING sum(amount_minor) <> 0) THEN
        RAISE EXCEPTION 'booking % doesn''t take back exactly what it reverses', booking.name USING ERRCODE = 'check_violation';
    END IF;
END;
$$;

CREATE FUNCTION ledger.check_entry() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.check_booking(new.transaction);
    RETURN NULL;
END;
$$;

CREATE FUNCTION ledger.check_transaction() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.check_booking(new.id);
    RETURN NULL;
END;
$$;

-- The transaction's own check comes with it; an entry's is for one that is added by itself.
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger.transaction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_transaction();
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger.entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_entry();

-- As the owner, because nobody else may write balances; row policies hold for the owner too.
CREATE FUNCTION ledger.keep_balances() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO ledger.balance AS kept (account, partner, debit_minor, credit_minor, entries)
        SELECT account, min(partner), coalesce(sum(amount_minor) FILTER (WHERE amount_minor > 0), 0),
               coalesce(-sum(amount_minor) FILTER (WHERE amount_minor < 0), 0), count(*)
            FROM added GROUP BY account ORDER BY account
        ON CONFLICT (account) DO UPDATE SET debit_minor  = kept.debit_minor + excluded.debit_minor,
                                            credit_minor = kept.credit_minor + excluded.credit_minor,
                                            entries      = kept.entries + excluded.entries;
    RETURN NULL;
END;
$$;
CREATE TRIGGER balances AFTER INSERT ON ledger.entry
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_balances();
REVOKE INSERT ON ledger.balance FROM ggen_app;

-- The vendor's view is asked for once a query, not once a row.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY ['account', 'month', 'transaction', 'entry', 'balance'] LOOP
        EXECUTE format('ALTER TABLE ledger.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE ledger.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY seen ON ledger.%I FOR SELECT
            USING ((SELECT platform.sees_vendor()) OR platform.sees(partner))', name);
        EXECUTE format('CREATE POLICY written ON ledger.%I FOR INSERT WITH CHECK (platform.sees_vendor())', name);
        IF name <> 'balance' THEN
            EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.%I
                FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()', name);
        END IF;
    END LOOP;
END;
$$;
CREATE POLICY kept ON ledger.balance FOR UPDATE USING (platform.sees_vendor());
CREATE TRIGGER only_with_entries BEFORE UPDATE OR DELETE ON ledger.balance
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE TRUNCATE ON ledger.balance
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
