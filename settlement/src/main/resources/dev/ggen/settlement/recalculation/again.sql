-- They are settled again, and so are those after them where the agreement counts over more than a month.
CREATE OR REPLACE TEMP TABLE settled_again AS
SELECT month FROM earlier_statement
WHERE month IN (SELECT month FROM touched_month) OR (looks_back() AND month > (SELECT min(month) FROM touched_month));
