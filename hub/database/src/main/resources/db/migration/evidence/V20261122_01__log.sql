-- The append-only log: leaves, the hashes of the complete subtrees over them (RFC 6962, 2.1), and what was signed of it.

-- Hashes are for every viewer's eyes, so that anybody's proof can be made; without a viewer nothing is seen.
CREATE FUNCTION evidence.sees_hashes() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN platform.sees_vendor() OR platform.sees(current_setting('ggen.partner', true));

-- level 0 is a leaf's hash; position counts from 0; a node stands over 2^level leaves, all of which are there.
-- An append writes on average two rows; a proof over a million leaves reads about forty.
CREATE TABLE evidence.node (
    level    smallint NOT NULL CHECK (level BETWEEN 0 AND 52),
    position bigint   NOT NULL CHECK (position >= 0),
    hash     bytea    NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (level, position)
);
ALTER TABLE evidence.node ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.node FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON evidence.node FOR SELECT USING (evidence.sees_hashes());
CREATE POLICY written ON evidence.node FOR INSERT WITH CHECK (platform.is_system());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence.node
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The tree grows without a gap, and a node is the hash of its two children: a wrong tree can't be written.
CREATE FUNCTION evidence.check_node() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    children bytea;
BEGIN
    IF new.level = 0 THEN
        IF new.position > 0 AND NOT EXISTS (
                SELECT FROM evidence.node WHERE level = 0 AND position = new.position - 1) THEN
            RAISE EXCEPTION 'leaf % would leave a gap in the log', new.position USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    END IF;
    SELECT string_agg(hash, '' ORDER BY position) INTO children
        FROM evidence.node WHERE level = new.level - 1 AND position IN (new.position * 2, new.position * 2 + 1);
    IF octet_length(children) IS DISTINCT FROM 64 OR sha256('\x01'::bytea || children) <> new.hash THEN
        RAISE EXCEPTION 'node % of level % isn''t the hash of its children', new.position, new.level
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON evidence.node
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION evidence.check_node();

-- audience: vendor, partner (then partner says which one), or everyone: the content may be read by these.
CREATE TABLE evidence.leaf (
    index       bigint      PRIMARY KEY CHECK (index >= 0),
    kind        text        NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]*$'),
    subject     text        NOT NULL,
    audience    text        NOT NULL CHECK (audience IN ('vendor', 'partner', 'everyone')),
    partner     text,
    content     bytea       NOT NULL,
    digest      text        NOT NULL GENERATED ALWAYS AS (encode(sha256(content), 'hex')) STORED,
    hash        bytea       NOT NULL CHECK (hash = sha256('\x00'::bytea || content)),
    actor       uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    level       smallint    NOT NULL GENERATED ALWAYS AS (0) STORED,
    CHECK ((audience = 'partner') = (partner IS NOT NULL)),
    FOREIGN KEY (level, index) REFERENCES evidence.node (level, position)
);
CREATE INDEX ON evidence.leaf (subject, index DESC);
CREATE INDEX ON evidence.leaf (digest);
CREATE INDEX ON evidence.leaf (partner, index DESC) WHERE partner IS NOT NULL;
ALTER TABLE evidence.leaf ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.leaf FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON evidence.leaf FOR SELECT
    USING (platform.sees_vendor() OR platform.sees(partner) OR (audience = 'everyone' AND evidence.sees_hashes()));
CREATE POLICY written ON evidence.leaf FOR INSERT WITH CHECK (platform.is_system());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence.leaf
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The log's name, chosen when it begins: checkpoints of all times bear it, whatever key signs them. One row.
CREATE TABLE evidence.origin (
    is_only     boolean     PRIMARY KEY DEFAULT true CHECK (is_only),
    name        text        NOT NULL CHECK (name ~ '^[a-z0-9./-]{1,200}$'),
    recorded_at timestamptz NOT NULL
);
ALTER TABLE evidence.origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.origin FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON evidence.origin FOR SELECT USING (evidence.sees_hashes());
CREATE POLICY written ON evidence.origin FOR INSERT WITH CHECK (platform.is_system());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence.origin
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- What was signed: never two roots for one size.
CREATE TABLE evidence.checkpoint (
    size        bigint      PRIMARY KEY CHECK (size > 0),
    root        bytea       NOT NULL CHECK (octet_length(root) = 32),
    note        text        NOT NULL,
    key_id      text        NOT NULL CHECK (key_id ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz NOT NULL
);
ALTER TABLE evidence.checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence.checkpoint FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON evidence.checkpoint FOR SELECT USING (evidence.sees_hashes());
CREATE POLICY written ON evidence.checkpoint FOR INSERT WITH CHECK (platform.is_system());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
