-- That nobody reported anything of a month, said by a person: such a month is closed on his word, which is kept.
CREATE TABLE settlement.nothing_reported (
    month             date        PRIMARY KEY CHECK (extract(day FROM month) = 1),
    confirmed_by      uuid        NOT NULL,
    confirmed_by_name text        NOT NULL,
    confirmed_at      timestamptz NOT NULL,
    reason            text        NOT NULL CHECK (reason <> '')
);
ALTER TABLE settlement.nothing_reported ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.nothing_reported FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.nothing_reported USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.nothing_reported
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.nothing_reported TO ggen_app;
