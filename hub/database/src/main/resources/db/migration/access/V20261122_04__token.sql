-- Keys of programs to the API: never more than their maker may do, and only until a day that he named.
CREATE TABLE access.token (
    id            uuid        PRIMARY KEY,
    secret_digest text        NOT NULL UNIQUE CHECK (secret_digest ~ '^[0-9a-f]{64}$'),
    user_id       uuid        NOT NULL REFERENCES access.user_account,
    name          text        NOT NULL CHECK (name <> '' AND length(name) <= 80 AND name !~ '[[:cntrl:]]'),
    scopes        text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    made_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL CHECK (expires_at > made_at),
    seen_at       timestamptz,
    revoked_at    timestamptz
);
CREATE INDEX ON access.token (user_id, id DESC);
ALTER TABLE access.token ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.token FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON access.token USING (platform.is_system() OR user_id = platform.acting_user());
GRANT SELECT, INSERT ON access.token TO ggen_app;
GRANT UPDATE (seen_at, revoked_at) ON access.token TO ggen_app;
