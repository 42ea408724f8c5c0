-- The Turtle files of proposals in their original bytes. A partner is shown those of published versions that are disclosed to all,
-- or to it alone: partner is null for the first.
CREATE TABLE program.source (
    proposal  uuid    NOT NULL REFERENCES program.proposal,
    path      text    NOT NULL CHECK (length(path) BETWEEN 1 AND 500),
    digest    text    NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    bytes     bytea   NOT NULL,
    disclosed boolean NOT NULL,
    partner   text,
    PRIMARY KEY (proposal, path)
);
ALTER TABLE program.source ENABLE ROW LEVEL SECURITY;
ALTER TABLE program.source FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON program.source FOR SELECT USING (
    platform.sees_vendor()
    OR (disclosed
        AND platform.sees(coalesce(partner, nullif(current_setting('ggen.partner', true), '')))
        AND EXISTS (SELECT 1 FROM program.version AS published WHERE published.proposal = source.proposal)));
CREATE POLICY written ON program.source FOR INSERT WITH CHECK (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON program.source
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON program.source TO ggen_app;

-- What the check found in a proposal. Findings speak of everybody's facts: only the vendor reads them.
CREATE TABLE program.finding (
    proposal uuid    NOT NULL REFERENCES program.proposal,
    ordinal  integer NOT NULL CHECK (ordinal > 0),
    rule     text    NOT NULL,
    severity text    NOT NULL CHECK (severity IN ('red', 'yellow', 'green')),
    message  text    NOT NULL,
    partners text[]  NOT NULL,
    finding  jsonb   NOT NULL,
    PRIMARY KEY (proposal, ordinal)
);
ALTER TABLE program.finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE program.finding FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON program.finding USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON program.finding
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON program.finding TO ggen_app;
