-- Questions about other volumes that somebody keeps: what was asked, and what it came to then. No booking. Each side sees its own alone: what a
-- partner plans is no business of the vendor's, nor the other way.
CREATE TABLE settlement.what_if (
    id                 uuid        PRIMARY KEY,
    agreement          text        NOT NULL,
    -- The partner whose people keep it; empty for the vendor.
    side               text        NOT NULL,
    name               text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    note               text        NOT NULL CHECK (length(note) <= 2000),
    kept_by            uuid        NOT NULL,
    kept_by_name       text        NOT NULL,
    kept_at            timestamptz NOT NULL,
    month              date        NOT NULL CHECK (extract(day FROM month) = 1),
    span               text        NOT NULL CHECK (span IN ('month', 'year')),
    volumes            jsonb       NOT NULL,
    currency           char(3)     NOT NULL,
    owed_before_minor  bigint      NOT NULL,
    owed_minor         bigint      NOT NULL,
    partner_more_minor bigint      NOT NULL
);
CREATE INDEX ON settlement.what_if (agreement, side, id);
ALTER TABLE settlement.what_if ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.what_if FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON settlement.what_if USING (
    CASE WHEN side = '' THEN platform.sees_vendor() ELSE platform.sees(side) AND NOT platform.sees_vendor() END);
GRANT SELECT, INSERT, DELETE ON settlement.what_if TO ggen_app;
