-- A report that was wrong can be withdrawn as long as no statement was made from it, so that the right one can be delivered.
ALTER TABLE settlement.report DROP CONSTRAINT report_state_check;
ALTER TABLE settlement.report
    ADD CONSTRAINT report_state_check CHECK (state IN ('received', 'accepted', 'refused', 'withdrawn')),
    ADD COLUMN withdrawn_by_name text,
    ADD COLUMN withdrawn_because text,
    ADD CONSTRAINT report_withdrawn_check CHECK ((state = 'withdrawn') = (withdrawn_because IS NOT NULL));
GRANT UPDATE (withdrawn_by_name, withdrawn_because) ON settlement.report TO ggen_app;
