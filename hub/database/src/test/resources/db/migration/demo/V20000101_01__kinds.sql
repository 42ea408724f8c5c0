-- Only for this room's tests: one of every kind of thing that a backup must bring back.
CREATE TABLE demo.kind_parent (
    id     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    word   text    NOT NULL,
    twice  text    GENERATED ALWAYS AS (word || word) STORED,
    best   bigint
);
CREATE TABLE demo.kind_child (
    id      uuid        PRIMARY KEY,
    parent  bigint      NOT NULL REFERENCES demo.kind_parent DEFERRABLE INITIALLY DEFERRED,
    above   uuid        REFERENCES demo.kind_child ON DELETE CASCADE,
    at      timestamptz NOT NULL,
    day     date        NOT NULL,
    amount  numeric     NOT NULL,
    real    float8      NOT NULL,
    bytes   bytea,
    json    jsonb       NOT NULL,
    words   text[]      NOT NULL,
    held    tstzrange
);
-- The two refer to each other: no order of loading would do.
ALTER TABLE demo.kind_parent ADD CONSTRAINT best_is_entry FOREIGN KEY (best) REFERENCES demo.kind_parent;
CREATE TABLE demo.kind_entry (
    tx      bigint NOT NULL,
    account text   NOT NULL,
    amount  bigint NOT NULL,
    child   uuid   REFERENCES demo.kind_child
) PARTITION BY RANGE (tx);
CREATE TABLE demo.kind_entry_low PARTITION OF demo.kind_entry FOR VALUES FROM (0) TO (1000);
CREATE TABLE demo.kind_entry_high PARTITION OF demo.kind_entry FOR VALUES FROM (1000) TO (1000000000);
CREATE TABLE demo."kind Odd; name" ("a ""quoted"" column" text);
CREATE TABLE demo.kind_seed (role text PRIMARY KEY);
INSERT INTO demo.kind_seed VALUES ('from-migration');
CREATE SEQUENCE demo.kind_number;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['kind_parent', 'kind_child', 'kind_entry', 'kind_entry_low', 'kind_entry_high', 'kind Odd; name', 'kind_seed'] LOOP
        EXECUTE format('ALTER TABLE demo.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE demo.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY seen ON demo.%I USING (platform.sees_vendor())', name);
    END LOOP;
END;
$$;

-- Acts on rows: loaded rows have had it already, and a second time would change them.
CREATE FUNCTION demo.shout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.word := NEW.word || '!';
    RETURN NEW;
END;
$$;
CREATE TRIGGER shout BEFORE INSERT ON demo.kind_parent FOR EACH ROW EXECUTE FUNCTION demo.shout();

-- Judges rows: loaded rows are judged too.
CREATE FUNCTION demo.balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(amount) FROM demo.kind_entry WHERE tx = NEW.tx) <> 0 THEN
        RAISE EXCEPTION 'transaction % does not balance', NEW.tx;
    END IF;
    RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON demo.kind_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demo.balances();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON demo.kind_entry
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
