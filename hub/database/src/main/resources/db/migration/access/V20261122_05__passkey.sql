-- Public halves of passkeys; the private ones never leave their devices.
CREATE TABLE access.passkey (
    credential_id      text        PRIMARY KEY CHECK (length(credential_id) <= 1400),
    user_id            uuid        NOT NULL REFERENCES access.user_account,
    label              text        NOT NULL CHECK (label <> '' AND length(label) <= 80 AND label !~ '[[:cntrl:]]'),
    public_key         bytea       NOT NULL,
    signature_count    bigint      NOT NULL,
    is_user_verifiable boolean     NOT NULL,
    is_backup_eligible boolean     NOT NULL,
    is_backed_up       boolean     NOT NULL,
    transports         text[]      NOT NULL,
    attestation        bytea       NOT NULL,
    client_data        bytea       NOT NULL,
    made_at            timestamptz NOT NULL,
    used_at            timestamptz NOT NULL
);
CREATE INDEX ON access.passkey (user_id);
ALTER TABLE access.passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.passkey FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON access.passkey USING (platform.is_system() OR user_id = platform.acting_user());
GRANT SELECT, INSERT, DELETE ON access.passkey TO ggen_app;
GRANT UPDATE (signature_count, is_backup_eligible, is_backed_up, is_user_verifiable, used_at) ON access.passkey TO ggen_app;

-- What a browser was asked to sign, until it answers: the challenge's digest, good once, for minutes. user_id is null before anybody is signed in.
CREATE TABLE access.passkey_challenge (
    secret_digest text        PRIMARY KEY CHECK (secret_digest ~ '^[0-9a-f]{64}$'),
    user_id       uuid        REFERENCES access.user_account,
    expires_at    timestamptz NOT NULL
);
CREATE INDEX ON access.passkey_challenge (expires_at);
ALTER TABLE access.passkey_challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.passkey_challenge FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON access.passkey_challenge USING (platform.is_system() OR user_id = platform.acting_user());
GRANT SELECT, INSERT, DELETE ON access.passkey_challenge TO ggen_app;
