-- An estimate's part of each agreement, which its partner sees, too; goes with what was asked.
CREATE TABLE settlement.accrual_agreement (
    accrual      uuid        NOT NULL REFERENCES settlement.accrual ON DELETE CASCADE,
    agreement    text        NOT NULL,
    partner      text        NOT NULL,
    month        date        NOT NULL CHECK (extract(day FROM month) = 1),
    on_day       date        NOT NULL,
    estimated_at timestamptz NOT NULL,
    content      bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 1048576),
    PRIMARY KEY (agreement, month, accrual)
);
CREATE INDEX ON settlement.accrual_agreement (partner, agreement, month, accrual);
CREATE INDEX ON settlement.accrual_agreement (accrual);
ALTER TABLE settlement.accrual_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.accrual_agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON settlement.accrual_agreement FOR SELECT USING (platform.sees(partner));
CREATE POLICY written ON settlement.accrual_agreement FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE POLICY gone ON settlement.accrual_agreement FOR DELETE USING (platform.sees_vendor());
GRANT SELECT, INSERT ON settlement.accrual_agreement TO ggen_app;
