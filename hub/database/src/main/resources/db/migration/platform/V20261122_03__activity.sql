-- Who changed what, when, from what to what.
CREATE TABLE platform.activity (
    id          uuid        PRIMARY KEY,
    recorded_at timestamptz NOT NULL,
    actor       uuid        NOT NULL,
    actor_name  text        NOT NULL,
    what        text        NOT NULL CHECK (what ~ '^[a-z][a-z0-9-]*$'),
    subject     text        NOT NULL,
    partner     text,
    command     uuid        NOT NULL,
    before      jsonb       NOT NULL,
    after       jsonb       NOT NULL
);
CREATE INDEX ON platform.activity (subject, id DESC);
CREATE INDEX ON platform.activity (partner, id DESC) WHERE partner IS NOT NULL;
ALTER TABLE platform.activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.activity FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON platform.activity FOR SELECT USING (platform.sees_vendor() OR platform.sees(partner));
CREATE POLICY written ON platform.activity FOR INSERT WITH CHECK (platform.sees_vendor() OR platform.sees(partner));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.activity
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON platform.activity TO ggen_app;
