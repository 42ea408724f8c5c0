-- Once an agreement is over, it has a statement of a month only where something that came late is adjusted with it: such a month isn't closed by it.
ALTER TABLE settlement.statement ADD COLUMN is_after_term boolean NOT NULL DEFAULT false;
