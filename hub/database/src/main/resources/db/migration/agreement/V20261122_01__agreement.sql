-- Agreements as both parties signed them, in the bytes that were signed.
CREATE TABLE agreement.agreement (
    id                text        PRIMARY KEY CHECK (id ~ '^[0-9A-Za-z][0-9A-Za-z-]{0,63}$'),
    partner           text        NOT NULL,
    agreement_type    text        NOT NULL,
    currency          char(3)     NOT NULL,
    effective_from    date        NOT NULL,
    effective_until   date        NOT NULL,
    turtle            bytea       NOT NULL,
    vendor_signature  bytea       NOT NULL,
    partner_signature bytea       NOT NULL,
    signers           bytea       NOT NULL,
    digest            text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    program_version   integer     NOT NULL,
    imported_by       uuid        NOT NULL,
    imported_by_name  text        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    CHECK (effective_from < effective_until)
);
CREATE INDEX ON agreement.agreement (partner, id);
CREATE INDEX ON agreement.agreement (effective_from, effective_until);
ALTER TABLE agreement.agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement.agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON agreement.agreement FOR SELECT USING (platform.sees(partner));
CREATE POLICY written ON agreement.agreement FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement.agreement
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON agreement.agreement TO ggen_app;

-- The report sources that an agreement claims: on one day, a source belongs to one agreement.
CREATE TABLE agreement.report_source (
    agreement       text NOT NULL REFERENCES agreement.agreement,
    partner         text NOT NULL,
    source          text NOT NULL,
    effective_from  date NOT NULL,
    effective_until date NOT NULL,
    PRIMARY KEY (agreement, source)
);
CREATE INDEX ON agreement.report_source (source);
ALTER TABLE agreement.report_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement.report_source FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON agreement.report_source FOR SELECT USING (platform.sees(partner));
CREATE POLICY written ON agreement.report_source FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement.report_source
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON agreement.report_source TO ggen_app;
