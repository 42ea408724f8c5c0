-- Terms that somebody tried on months that were reported: what was asked, and what came out. Nothing of it is ever posted. The vendor's business alone.
CREATE TABLE settlement.replay (
    id            uuid        PRIMARY KEY,
    first_month   date        NOT NULL CHECK (extract(day FROM first_month) = 1),
    last_month    date        NOT NULL CHECK (extract(day FROM last_month) = 1 AND last_month >= first_month),
    -- The program that holds, and the proposal that is tried in its place; null where the program stays.
    version       integer     NOT NULL,
    proposal      uuid,
    -- Agreements that are tried, by id: their Turtle.
    drafts        jsonb       NOT NULL,
    asked_by      uuid        NOT NULL,
    asked_by_name text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    job           uuid        NOT NULL
);
ALTER TABLE settlement.replay ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.replay FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.replay USING (platform.sees_vendor());
GRANT SELECT, INSERT, DELETE ON settlement.replay TO ggen_app;

-- Both sides compared, as canonical JSON; goes with what was asked.
CREATE TABLE settlement.replay_result (
    replay  uuid  PRIMARY KEY REFERENCES settlement.replay ON DELETE CASCADE,
    content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 33554432)
);
ALTER TABLE settlement.replay_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.replay_result FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.replay_result USING (platform.sees_vendor());
GRANT SELECT, INSERT ON settlement.replay_result TO ggen_app;
