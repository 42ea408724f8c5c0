-- Reports of others. Case, blanks, hyphens and underscores of their columns' names don't count, so a report becomes a row for each field that is
-- filled, and the columns that count are picked from those.
CREATE OR REPLACE TEMP MACRO csv_fields(file) AS TABLE
  SELECT "(record)", regexp_replace(lower(name), '[ _-]', '', 'g'), value
  FROM (UNPIVOT (SELECT row_number() OVER () AS "(record)", * FROM read_csv(file, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true))
        ON COLUMNS(* EXCLUDE ("(record)")) INTO NAME name VALUE value);

CREATE OR REPLACE TEMP MACRO tabbed_fields(file) AS TABLE
  SELECT "(record)", regexp_replace(lower(name), '[ _-]', '', 'g'), value
  FROM (UNPIVOT (SELECT row_number() OVER () AS "(record)", * FROM read_csv(file, header = true, delim = '\t', quote = '"', escape = '"', all_varchar = true))
        ON COLUMNS(* EXCLUDE ("(record)")) INTO NAME name VALUE value);

CREATE OR REPLACE TEMP MACRO amount_or_none(written) AS amount(coalesce(written, '0'));
CREATE OR REPLACE TEMP MACRO day_of(written) AS substr(written, 1, 10)::DATE;

CREATE OR REPLACE TEMP TABLE report_field (source VARCHAR, file VARCHAR, record BIGINT, name VARCHAR, value VARCHAR);
