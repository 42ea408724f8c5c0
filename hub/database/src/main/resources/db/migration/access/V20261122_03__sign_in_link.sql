-- One-time links. Only the hub itself looks here: before a link is used, nobody is signed in.
CREATE TABLE access.sign_in_link (
    id            uuid        PRIMARY KEY,
    secret_digest text        NOT NULL UNIQUE CHECK (secret_digest ~ '^[0-9a-f]{64}$'),
    user_id       uuid        NOT NULL REFERENCES access.user_account,
    made_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL CHECK (expires_at > made_at),
    used_at       timestamptz
);
CREATE INDEX ON access.sign_in_link (user_id);
ALTER TABLE access.sign_in_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.sign_in_link FORCE ROW LEVEL SECURITY;
CREATE POLICY hub ON access.sign_in_link USING (platform.is_system());
GRANT SELECT, INSERT ON access.sign_in_link TO ggen_app;
GRANT UPDATE (used_at) ON access.sign_in_link TO ggen_app;

-- Who asked for links lately, to bound how many are sent; addresses of mails as digests, because most that are asked for in bulk are strangers'.
CREATE TABLE access.link_request (
    id           uuid        PRIMARY KEY,
    email_digest text        NOT NULL CHECK (email_digest ~ '^[0-9a-f]{64}$'),
    address      text        NOT NULL CHECK (length(address) <= 64),
    asked_at     timestamptz NOT NULL
);
CREATE INDEX ON access.link_request (asked_at);
ALTER TABLE access.link_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.link_request FORCE ROW LEVEL SECURITY;
CREATE POLICY hub ON access.link_request USING (platform.is_system());
GRANT SELECT, INSERT, DELETE ON access.link_request TO ggen_app;
