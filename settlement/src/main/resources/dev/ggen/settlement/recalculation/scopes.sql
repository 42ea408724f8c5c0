-- Some clauses take some sales alone: marked ones, those of customers' lines begun on certain days, those of a line's first months.
CREATE OR REPLACE TEMP TABLE taken AS
SELECT placed.*, (marks IS NULL OR list_contains(marks, mark)) AND (begun_from IS NULL OR since >= begun_from)
  AND (begun_before IS NULL OR since < begun_before) AND (first_months IS NULL OR day < since + to_months(first_months)) AS is_taken
FROM placed LEFT JOIN scope USING (clause);

-- Where two could take a sale, one is asked first. What neither takes for certain, because a line's first day isn't known, is in none.
CREATE OR REPLACE TEMP TABLE placed AS
SELECT clause, number, month, day, measure, mark, since, amount, size
FROM taken
WHERE is_taken AND NOT EXISTS (
  SELECT 1 FROM taken other JOIN precedes ON precedes.clause = other.clause
  WHERE other.number = taken.number AND precedes.preceded = taken.clause AND coalesce(other.is_taken, true));
