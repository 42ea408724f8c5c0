-- Only for this room's tests: what a later version adds.
ALTER TABLE demo.kind_seed ADD COLUMN since text NOT NULL DEFAULT 'always';
