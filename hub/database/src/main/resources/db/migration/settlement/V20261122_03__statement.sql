-- Statements as issued: one per agreement and month, for ever. Their partner sees them; drafts stand elsewhere.

CREATE TABLE settlement.statement (
    agreement        text        NOT NULL,
    month            date        NOT NULL CHECK (extract(day FROM month) = 1),
    close            uuid        NOT NULL,
    partner          text        NOT NULL,
    partner_name     text        NOT NULL,
    currency         char(3)     NOT NULL,
    lines            integer     NOT NULL,
    owed_minor       bigint      NOT NULL,
    paid_minor       bigint      NOT NULL,
    due_on           date        NOT NULL,
    findings         integer     NOT NULL,
    issued_at        timestamptz NOT NULL,
    posted_at        timestamptz NOT NULL,
    statement_digest text        NOT NULL CHECK (statement_digest ~ '^[0-9a-f]{64}$'),
    bundle_digest    text        NOT NULL CHECK (bundle_digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (agreement, month)
);
CREATE INDEX ON settlement.statement (month, agreement);
CREATE INDEX ON settlement.statement (partner, month);
ALTER TABLE settlement.statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.statement FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON settlement.statement FOR SELECT USING (platform.sees(partner));
CREATE POLICY issued ON settlement.statement FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.statement
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.statement TO ggen_app;

-- Its documents: json, html, pdf and bundle, byte for byte as they were made.
CREATE TABLE settlement.statement_file (
    agreement text   NOT NULL,
    month     date   NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('json', 'html', 'pdf', 'bundle')),
    partner   text   NOT NULL,
    sha256    text   NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bigint NOT NULL CHECK (bytes > 0),
    chunks    integer NOT NULL CHECK (chunks > 0),
    PRIMARY KEY (agreement, month, kind),
    FOREIGN KEY (agreement, month) REFERENCES settlement.statement
);
ALTER TABLE settlement.statement_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.statement_file FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON settlement.statement_file FOR SELECT USING (platform.sees(partner));
CREATE POLICY issued ON settlement.statement_file FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.statement_file
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.statement_file TO ggen_app;

CREATE TABLE settlement.statement_chunk (
    agreement text    NOT NULL,
    month     date    NOT NULL,
    kind      text    NOT NULL,
    ordinal   integer NOT NULL CHECK (ordinal >= 0),
    partner   text    NOT NULL,
    content   bytea   NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 1048576),
    PRIMARY KEY (agreement, month, kind, ordinal),
    FOREIGN KEY (agreement, month, kind) REFERENCES settlement.statement_file
);
ALTER TABLE settlement.statement_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.statement_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON settlement.statement_chunk FOR SELECT USING (platform.sees(partner));
CREATE POLICY issued ON settlement.statement_chunk FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.statement_chunk
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.statement_chunk TO ggen_app;
