-- Whether a statement line may be paid, as a history: the latest of a line counts.
CREATE TABLE ledger.line_state (
    line        text        NOT NULL CHECK (line <> ''),
    ordinal     integer     NOT NULL CHECK (ordinal >= 1),
    agreement   text        NOT NULL,
    partner     text        NOT NULL CHECK (partner <> ''),
    state       text        NOT NULL CHECK (state IN ('due', 'held', 'disputed')),
    reason      text        NOT NULL,
    side        text        NOT NULL CHECK (side IN ('vendor', 'partner')),
    actor       uuid        NOT NULL,
    actor_name  text        NOT NULL,
    command     uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (line, ordinal),
    CHECK (state = 'due' OR reason <> '')
);
CREATE INDEX ON ledger.line_state (agreement, line, ordinal DESC);
CREATE INDEX ON ledger.line_state (partner, state);
ALTER TABLE ledger.line_state ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.line_state FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON ledger.line_state FOR SELECT USING (platform.sees(partner));
-- A partner may contest its lines, not make some up.
CREATE POLICY written ON ledger.line_state FOR INSERT
    WITH CHECK (platform.sees_vendor() OR (platform.sees(partner) AND ordinal > 1));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.line_state
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A line stays with its agreement and partner, its history has no gap, and each step is one that can be taken.
CREATE FUNCTION ledger.check_line_state() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    before ledger.line_state;
BEGIN
    IF new.ordinal = 1 THEN
        RETURN NULL;
    END IF;
    SELECT * INTO before FROM ledger.line_state WHERE line = new.line AND ordinal = new.ordinal - 1;
    IF before.line IS NULL OR (before.agreement, before.partner) <> (new.agreement, new.partner) OR before.state = new.state THEN
        RAISE EXCEPTION 'line % can''t become % as its number %', new.line, new.state, new.ordinal USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER follows AFTER INSERT ON ledger.line_state
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION ledger.check_line_state();
