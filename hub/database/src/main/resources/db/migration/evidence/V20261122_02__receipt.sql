-- Signed receipts, byte for byte as they were written; found by the digest of these bytes.
CREATE TABLE evidence.receipt (
    digest      text        PRIMARY KEY GENERATED ALWAYS AS (encode(sha256(envelope), 'hex')) STORED,
    id          uuid        NOT NULL UNIQUE,
    kind        text        NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]*$'),
    subject     text        NOT NULL,
    audience    text        NOT NULL CHECK (audience IN ('vendor', 'partner', 'everyone')),
    partner     text,
    envelope    bytea       NOT NULL,
    actor       uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK ((audience = 'partner') = (partner IS NOT NULL))
);
CREATE INDEX ON evidence.receipt (subject, id DESC);
CREATE INDEX ON evidence.receipt (partner, id DESC) WHERE partner IS NOT NULL;
ALTER TABLE evidence.receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON evidence.receipt FOR SELECT
    USING (platform.sees_vendor() OR platform.sees(partner) OR (audience = 'everyone' AND evidence.sees_hashes()));
CREATE POLICY written ON evidence.receipt FOR INSERT WITH CHECK (platform.sees_vendor() OR platform.sees(partner));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence.receipt
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
