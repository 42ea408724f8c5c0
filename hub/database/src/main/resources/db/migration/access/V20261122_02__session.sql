-- Who is signed in, in which browser. The cookie's secret itself is nowhere: a copy of this table signs nobody in.
CREATE TABLE access.session (
    id            uuid        PRIMARY KEY,
    secret_digest text        NOT NULL UNIQUE CHECK (secret_digest ~ '^[0-9a-f]{64}$'),
    user_id       uuid        NOT NULL REFERENCES access.user_account,
    way           text        NOT NULL CHECK (way IN ('link', 'passkey')),
    user_agent    text        NOT NULL CHECK (length(user_agent) <= 400),
    address       text        NOT NULL CHECK (length(address) <= 64),
    made_at       timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL,
    ended_at      timestamptz
);
CREATE INDEX ON access.session (user_id, id DESC);
ALTER TABLE access.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.session FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON access.session USING (platform.is_system() OR user_id = platform.acting_user());
GRANT SELECT, INSERT ON access.session TO ggen_app;
GRANT UPDATE (seen_at, ended_at) ON access.session TO ggen_app;
