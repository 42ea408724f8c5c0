-- Reports as they were delivered. Only the vendor sees them: a partner's own rows stand in its bundles.

-- The bytes, once for each content: two deliveries of the same file share them.
CREATE TABLE settlement.report_content (
    sha256      text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bigint      NOT NULL CHECK (bytes > 0),
    chunks      integer     NOT NULL CHECK (chunks > 0),
    recorded_at timestamptz NOT NULL
);
ALTER TABLE settlement.report_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.report_content FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.report_content USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.report_content
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.report_content TO ggen_app;

CREATE TABLE settlement.report_chunk (
    sha256  text    NOT NULL REFERENCES settlement.report_content,
    ordinal integer NOT NULL CHECK (ordinal >= 0),
    content bytea   NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 1048576),
    PRIMARY KEY (sha256, ordinal)
);
ALTER TABLE settlement.report_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.report_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.report_chunk USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.report_chunk
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.report_chunk TO ggen_app;

-- One delivery. What was found in it is written once, when it was read.
CREATE TABLE settlement.report (
    id                uuid        PRIMARY KEY,
    sha256            text        NOT NULL REFERENCES settlement.report_content,
    file_name         text        NOT NULL CHECK (file_name <> ''),
    delivered_by      uuid        NOT NULL,
    delivered_by_name text        NOT NULL,
    delivered_at      timestamptz NOT NULL,
    job               uuid        NOT NULL,
    state             text        NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'accepted', 'refused')),
    -- How settlements call it; told apart from every other accepted report of other content.
    name              text,
    format            text,
    account           text,
    source            text,
    -- Whether rows of it settle what stands in other reports of its source.
    leans_on_others   boolean     NOT NULL DEFAULT false,
    new_rows          bigint      NOT NULL DEFAULT 0 CHECK (new_rows >= 0),
    repeated_rows     bigint      NOT NULL DEFAULT 0 CHECK (repeated_rows >= 0),
    excluded_rows     bigint      NOT NULL DEFAULT 0 CHECK (excluded_rows >= 0),
    refused_rows      bigint      NOT NULL DEFAULT 0 CHECK (refused_rows >= 0),
    -- The first delivery of the same bytes, when this isn't it.
    repeats           uuid        REFERENCES settlement.report,
    findings          jsonb       NOT NULL DEFAULT '[]',
    read_at           timestamptz,
    CHECK ((state = 'received') = (read_at IS NULL)),
    CHECK (state <> 'accepted' OR (name IS NOT NULL AND format IS NOT NULL AND source IS NOT NULL)),
    CHECK (state <> 'refused' OR (new_rows = 0 AND repeated_rows = 0))
);
-- Of equal bytes one delivery counts.
CREATE UNIQUE INDEX report_counted_once ON settlement.report (sha256) WHERE state = 'accepted' AND repeats IS NULL;
CREATE UNIQUE INDEX report_named_once ON settlement.report (name) WHERE state = 'accepted' AND repeats IS NULL;
CREATE INDEX ON settlement.report (source) WHERE state = 'accepted' AND repeats IS NULL;
CREATE INDEX ON settlement.report (sha256);
ALTER TABLE settlement.report ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.report FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.report USING (platform.sees_vendor());
GRANT SELECT, INSERT ON settlement.report TO ggen_app;
GRANT UPDATE (state, name, format, account, source, leans_on_others, new_rows, repeated_rows, excluded_rows, refused_rows,
    repeats, findings, read_at) ON settlement.report TO ggen_app;

-- What an accepted report holds of each month: every row counted, repeated, or excluded for a reason.
CREATE TABLE settlement.report_month (
    report        uuid   NOT NULL REFERENCES settlement.report,
    month         date   NOT NULL CHECK (extract(day FROM month) = 1),
    rows          bigint NOT NULL,
    counted_rows  bigint NOT NULL,
    repeated_rows bigint NOT NULL,
    excluded      jsonb  NOT NULL,
    sums          jsonb  NOT NULL,
    first_day     date   NOT NULL,
    last_day      date   NOT NULL,
    -- Counted rows that came when their agreement's month was closed.
    is_late       boolean NOT NULL,
    PRIMARY KEY (report, month)
);
CREATE INDEX ON settlement.report_month (month);
ALTER TABLE settlement.report_month ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.report_month FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.report_month USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.report_month
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.report_month TO ggen_app;
