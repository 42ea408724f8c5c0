-- The order in which lists of statements are read: the newest month first, in it by agreement.

CREATE INDEX ON settlement.statement (month DESC, agreement);
