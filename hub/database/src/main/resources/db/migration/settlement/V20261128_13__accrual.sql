-- Estimates of open months: what was asked, and what came out. Nothing of it is ever posted. The vendor's business alone.
CREATE TABLE settlement.accrual (
    id            uuid        PRIMARY KEY,
    month         date        NOT NULL CHECK (extract(day FROM month) = 1),
    -- By whose end is counted what was known.
    on_day        date        NOT NULL CHECK (on_day >= month),
    asked_by      uuid        NOT NULL,
    asked_by_name text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    job           uuid        NOT NULL
);
CREATE INDEX ON settlement.accrual (month, id);
ALTER TABLE settlement.accrual ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.accrual FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.accrual USING (platform.sees_vendor());
GRANT SELECT, INSERT, DELETE ON settlement.accrual TO ggen_app;

-- The estimate, as canonical JSON; goes with what was asked.
CREATE TABLE settlement.accrual_result (
    accrual uuid  PRIMARY KEY REFERENCES settlement.accrual ON DELETE CASCADE,
    content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 33554432)
);
ALTER TABLE settlement.accrual_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.accrual_result FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.accrual_result USING (platform.sees_vendor());
GRANT SELECT, INSERT ON settlement.accrual_result TO ggen_app;
