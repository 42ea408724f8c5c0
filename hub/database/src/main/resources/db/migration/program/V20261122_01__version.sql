-- A program as somebody handed it in, until it is checked; its files go into program.source then.
CREATE TABLE program.upload (
    id          uuid        PRIMARY KEY,
    actor       uuid        NOT NULL,
    files       bytea       NOT NULL,
    recorded_at timestamptz NOT NULL
);
ALTER TABLE program.upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE program.upload FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON program.upload USING (platform.sees_vendor());
GRANT SELECT, INSERT, DELETE ON program.upload TO ggen_app;

-- A checked program that waits for, or has had, its approver's word. Its changes and its effect are those against base_version.
CREATE TABLE program.proposal (
    id               uuid        PRIMARY KEY,
    holds_from       date        NOT NULL,
    name             text        NOT NULL,
    program_version  text        NOT NULL,
    digest           text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    facts            integer     NOT NULL,
    base_version     integer,
    effect           text        NOT NULL CHECK (effect IN ('first', 'none', 'plain', 'grant', 'cut')),
    changes          jsonb       NOT NULL,
    proposed_by      uuid        NOT NULL,
    proposed_by_name text        NOT NULL,
    recorded_at      timestamptz NOT NULL
);
CREATE INDEX ON program.proposal (recorded_at DESC);
ALTER TABLE program.proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE program.proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON program.proposal USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON program.proposal
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON program.proposal TO ggen_app;

-- What became of a proposal.
CREATE TABLE program.decision (
    proposal        uuid        PRIMARY KEY REFERENCES program.proposal,
    outcome         text        NOT NULL CHECK (outcome IN ('approved', 'rejected')),
    decided_by      uuid        NOT NULL,
    decided_by_name text        NOT NULL,
    reason          text        NOT NULL,
    recorded_at     timestamptz NOT NULL
);
ALTER TABLE program.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE program.decision FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON program.decision USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON program.decision
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON program.decision TO ggen_app;

-- A published program: in force from holds_from until the next one's. Partners may know of it.
CREATE TABLE program.version (
    number          integer     PRIMARY KEY CHECK (number > 0),
    proposal        uuid        NOT NULL UNIQUE REFERENCES program.proposal,
    holds_from      date        NOT NULL UNIQUE,
    name            text        NOT NULL,
    program_version text        NOT NULL,
    digest          text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    receipt         bytea       NOT NULL,
    recorded_at     timestamptz NOT NULL
);
ALTER TABLE program.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE program.version FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON program.version FOR SELECT
    USING (platform.sees_vendor() OR platform.sees(nullif(current_setting('ggen.partner', true), '')));
CREATE POLICY written ON program.version FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON program.version
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON program.version TO ggen_app;
