-- How many statements a run issued, written as it is posted: counting them for each month at every look at the months took longer than
-- all else of the page.
ALTER TABLE settlement.close ADD COLUMN issued integer CHECK (issued >= 0);

-- What was posted before.
SELECT set_config('ggen.scope', 'system', true);
UPDATE settlement.close
    SET issued = (SELECT count(*) FROM settlement.statement WHERE statement.month = close.month AND statement.close = close.id)
    WHERE state = 'posted';
SELECT set_config('ggen.scope', '', true);

ALTER TABLE settlement.close ADD CONSTRAINT close_posted_issued CHECK ((state = 'posted') = (issued IS NOT NULL));
GRANT UPDATE (issued) ON settlement.close TO ggen_app;
