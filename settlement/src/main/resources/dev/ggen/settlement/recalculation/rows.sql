-- The sums, from the rows of the reports
--
-- A row that stands in two reports, or twice in one, counts once.

CREATE OR REPLACE TEMP MACRO csv_rows(file) AS TABLE
  SELECT * FROM read_csv(file, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true);

CREATE OR REPLACE TEMP TABLE report_row (
  source VARCHAR, id VARCHAR, product VARCHAR, measure VARCHAR, day DATE, currency VARCHAR, amount HUGEINT,
  mark VARCHAR, since DATE, sold_on DATE);
