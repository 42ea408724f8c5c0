-- The other orders in which lists of statements and reports are read, each to its last column, so that no part of a list is sorted anew.

CREATE INDEX ON settlement.statement (lower(partner_name), agreement, month);
CREATE INDEX ON settlement.statement (currency, owed_minor, agreement, month);
CREATE INDEX ON settlement.statement (due_on, agreement, month);
CREATE INDEX ON settlement.report (lower(file_name), id);
CREATE INDEX ON settlement.report (new_rows, id);
