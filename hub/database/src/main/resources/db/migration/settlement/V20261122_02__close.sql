-- Closing a month: one person prepares, another approves. The vendor's business alone.

CREATE TABLE settlement.close (
    id               uuid        PRIMARY KEY,
    month            date        NOT NULL CHECK (extract(day FROM month) = 1),
    -- A month may be closed in several runs: agreements that were held come later.
    run              integer     NOT NULL CHECK (run >= 1),
    state            text        NOT NULL DEFAULT 'preparing'
        CHECK (state IN ('preparing', 'prepared', 'approving', 'posted', 'rejected', 'withdrawn', 'failed')),
    prepared_by      uuid        NOT NULL,
    prepared_by_name text        NOT NULL,
    prepared_at      timestamptz NOT NULL,
    prepare_job      uuid        NOT NULL,
    -- What it was computed from: name and digest of every input, and a digest over them.
    inputs           jsonb,
    input_digest     text        CHECK (input_digest ~ '^[0-9a-f]{64}$'),
    findings         jsonb       NOT NULL DEFAULT '[]',
    decided_by       uuid,
    decided_by_name  text,
    decided_at       timestamptz,
    approve_job      uuid,
    reason           text,
    posted_at        timestamptz,
    UNIQUE (month, run),
    CHECK (state NOT IN ('prepared', 'approving', 'posted') OR input_digest IS NOT NULL),
    CHECK (state NOT IN ('approving', 'posted', 'rejected', 'withdrawn') OR decided_by IS NOT NULL),
    -- Four eyes, whatever the program above says.
    CHECK (state NOT IN ('approving', 'posted') OR decided_by <> prepared_by),
    CHECK ((state = 'posted') = (posted_at IS NOT NULL)),
    CHECK (state NOT IN ('rejected', 'withdrawn') OR reason <> '')
);
CREATE UNIQUE INDEX close_one_open ON settlement.close (month) WHERE state IN ('preparing', 'prepared', 'approving');
ALTER TABLE settlement.close ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.close FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.close USING (platform.sees_vendor());
GRANT SELECT, INSERT ON settlement.close TO ggen_app;
GRANT UPDATE (state, inputs, input_digest, findings, decided_by, decided_by_name, decided_at, approve_job, reason, posted_at)
    ON settlement.close TO ggen_app;

-- What would be posted for one agreement, or why it is held.
CREATE TABLE settlement.close_agreement (
    close            uuid   NOT NULL REFERENCES settlement.close,
    agreement        text   NOT NULL,
    partner          text   NOT NULL,
    partner_name     text   NOT NULL,
    is_held          boolean NOT NULL,
    findings         jsonb  NOT NULL,
    statement_digest text   CHECK (statement_digest ~ '^[0-9a-f]{64}$'),
    -- The canonical statement, as it would be issued.
    statement        bytea,
    entries          jsonb,
    PRIMARY KEY (close, agreement),
    CHECK (is_held = (statement IS NULL)),
    CHECK (is_held = (statement_digest IS NULL)),
    CHECK (is_held = (entries IS NULL))
);
ALTER TABLE settlement.close_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.close_agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.close_agreement USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.close_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.close_agreement TO ggen_app;

-- The reports that a run read.
CREATE TABLE settlement.close_report (
    close  uuid NOT NULL REFERENCES settlement.close,
    report uuid NOT NULL REFERENCES settlement.report,
    PRIMARY KEY (close, report)
);
CREATE INDEX ON settlement.close_report (report);
ALTER TABLE settlement.close_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.close_report FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.close_report USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.close_report
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.close_report TO ggen_app;

-- A month stands here once something of it was posted: it is locked from then on.
CREATE TABLE settlement.closed_month (
    month     date        PRIMARY KEY CHECK (extract(day FROM month) = 1),
    close     uuid        NOT NULL REFERENCES settlement.close,
    closed_at timestamptz NOT NULL
);
ALTER TABLE settlement.closed_month ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.closed_month FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.closed_month USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.closed_month
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.closed_month TO ggen_app;
