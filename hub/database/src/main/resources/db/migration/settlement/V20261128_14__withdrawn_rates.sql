-- A file of rates that was wrong can be withdrawn as long as no close was posted by it. Nothing goes: what it said stays, and counts no longer.
CREATE TABLE settlement.rate_withdrawal (
    file              uuid        PRIMARY KEY REFERENCES settlement.rate_file,
    withdrawn_by      uuid        NOT NULL,
    withdrawn_by_name text        NOT NULL,
    withdrawn_at      timestamptz NOT NULL,
    reason            text        NOT NULL CHECK (reason <> '')
);
ALTER TABLE settlement.rate_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.rate_withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.rate_withdrawal USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.rate_withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.rate_withdrawal TO ggen_app;

-- The same bytes may be delivered again afterwards, and another file may state the same day and currency.
ALTER TABLE settlement.rate_file DROP CONSTRAINT rate_file_sha256_key;
CREATE INDEX ON settlement.rate_file (sha256);
ALTER TABLE settlement.reference_rate DROP CONSTRAINT reference_rate_pkey, ADD PRIMARY KEY (day, currency, file);
