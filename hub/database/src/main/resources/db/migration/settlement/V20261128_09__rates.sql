-- Published rates of exchange, by which other currencies are converted. The vendor's alone: a partner's bundles hold those that its statements
-- rest on. Of a day and currency one rate counts, the first that was delivered, from the moment that its file was recorded; a file that
-- says something else is refused whole.
CREATE TABLE settlement.rate_file (
    id                uuid        PRIMARY KEY,
    sha256            text        NOT NULL UNIQUE REFERENCES settlement.report_content,
    -- How settlements call it; told apart from every other.
    name              text        NOT NULL UNIQUE CHECK (name <> ''),
    file_name         text        NOT NULL CHECK (file_name <> ''),
    delivered_by      uuid        NOT NULL,
    delivered_by_name text        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    first_day         date        NOT NULL,
    last_day          date        NOT NULL CHECK (last_day >= first_day),
    rates             integer     NOT NULL CHECK (rates > 0),
    -- Those that no file before it had.
    new_rates         integer     NOT NULL CHECK (new_rates BETWEEN 0 AND rates)
);
ALTER TABLE settlement.rate_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.rate_file FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.rate_file USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.rate_file
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.rate_file TO ggen_app;

-- How much of a currency one euro was worth on a day, with the decimals that were printed; empty where the file says that none was published.
CREATE TABLE settlement.reference_rate (
    day      date    NOT NULL,
    currency text    NOT NULL CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
    per_euro numeric CHECK (per_euro > 0),
    file     uuid    NOT NULL REFERENCES settlement.rate_file,
    PRIMARY KEY (day, currency)
);
CREATE INDEX ON settlement.reference_rate (day DESC, currency);
CREATE INDEX ON settlement.reference_rate (file);
ALTER TABLE settlement.reference_rate ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement.reference_rate FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON settlement.reference_rate USING (platform.sees_vendor());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement.reference_rate
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON settlement.reference_rate TO ggen_app;
