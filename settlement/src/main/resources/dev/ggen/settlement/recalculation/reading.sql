-- What was sold and paid, month by month
--
-- Each statement has the sums of its month, and those of earlier months that it settled again. A month goes by the latest that there are.

CREATE OR REPLACE TEMP MACRO sums_in(file) AS TABLE
  SELECT * FROM read_csv(file, header = true, delim = ',', quote = '', escape = '', all_varchar = true);

CREATE OR REPLACE TEMP MACRO json_in(file) AS TABLE SELECT content::JSON AS json FROM read_text(file);

CREATE OR REPLACE TEMP TABLE sums_as_read (
  statement DATE, source VARCHAR, product VARCHAR, measure VARCHAR, day DATE, currency VARCHAR, amount VARCHAR, rows BIGINT,
  mark VARCHAR, since DATE, sold_on DATE);
CREATE OR REPLACE TEMP TABLE earlier_statement (month DATE, json JSON);
