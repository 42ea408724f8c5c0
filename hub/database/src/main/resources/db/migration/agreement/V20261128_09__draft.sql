-- Agreements that somebody is writing. Nothing is settled by them; what both parties sign is taken in as any agreement is.
CREATE TABLE agreement.draft (
    id              uuid        PRIMARY KEY,
    name            text        NOT NULL CHECK (length(name) <= 64),
    turtle          bytea       NOT NULL CHECK (octet_length(turtle) <= 1048576),
    -- How often it was saved; who saves a revision that isn't the last one any more is told.
    revision        integer     NOT NULL CHECK (revision > 0),
    changed_by      uuid        NOT NULL,
    changed_by_name text        NOT NULL,
    changed_at      timestamptz NOT NULL
);

ALTER TABLE agreement.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement.draft FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON agreement.draft USING (platform.sees_vendor());
GRANT SELECT, INSERT, DELETE ON agreement.draft TO ggen_app;
GRANT UPDATE (name, turtle, revision, changed_by, changed_by_name, changed_at) ON agreement.draft TO ggen_app;
