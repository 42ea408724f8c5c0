-- The orders in which lists of agreements are read, besides that of their ids.

CREATE INDEX ON agreement.agreement (effective_from, id);
CREATE INDEX ON agreement.agreement (effective_until, id);
