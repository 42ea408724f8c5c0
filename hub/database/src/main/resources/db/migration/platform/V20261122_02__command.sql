-- Who acts in this transaction; null where nobody said so.
CREATE FUNCTION platform.acting_user() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('ggen.user', true), '')::uuid;

-- Every write by its caller's id: a repeat finds its first answer here, in the transaction that did the work.
CREATE TABLE platform.command (
    id           uuid        PRIMARY KEY,
    actor        uuid        NOT NULL,
    name         text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]*$'),
    input_digest text        NOT NULL CHECK (input_digest ~ '^[0-9a-f]{64}$'),
    answer       jsonb,
    recorded_at  timestamptz NOT NULL
);
ALTER TABLE platform.command ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.command FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON platform.command USING (platform.is_system() OR actor = platform.acting_user());
GRANT SELECT, INSERT ON platform.command TO ggen_app;
GRANT UPDATE (answer) ON platform.command TO ggen_app;
