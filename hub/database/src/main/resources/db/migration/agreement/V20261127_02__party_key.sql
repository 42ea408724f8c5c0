-- With which keys each party signs. The first that is seen counts; another one only when a second person confirmed it.
CREATE TABLE agreement.party_key (
    id              uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    -- As agreements name it: a partner's id, or the vendor's.
    party           text        NOT NULL CHECK (party <> ''),
    key_id          text        NOT NULL CHECK (key_id ~ '^[0-9a-f]{64}$'),
    state           text        NOT NULL CHECK (state IN ('counts', 'waits', 'refused')),
    -- With which it came, and who brought it.
    agreement       text        NOT NULL,
    seen_by         uuid        NOT NULL,
    seen_by_name    text        NOT NULL,
    seen_at         timestamptz NOT NULL,
    decided_by      uuid,
    decided_by_name text,
    decided_at      timestamptz,
    reason          text        CHECK (reason <> ''),
    UNIQUE (party, key_id),
    CHECK ((decided_by IS NULL) = (reason IS NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK ((decided_by IS NULL) = (decided_by_name IS NULL)),
    CHECK (state <> 'waits' OR decided_by IS NULL),
    CHECK (state <> 'refused' OR decided_by IS NOT NULL),
    -- Four eyes, whatever the program above says.
    CHECK (decided_by <> seen_by)
);

-- What was taken in before counts as it did.
SELECT set_config('ggen.scope', 'vendor', true);
INSERT INTO agreement.party_key (party, key_id, state, agreement, seen_by, seen_by_name, seen_at)
SELECT DISTINCT ON (key ->> 'name', key ->> 'keyid')
       key ->> 'name', key ->> 'keyid', 'counts', id, imported_by, imported_by_name, recorded_at
FROM agreement.agreement, jsonb_array_elements(convert_from(signers, 'UTF8')::jsonb -> 'keys') AS key
ORDER BY key ->> 'name', key ->> 'keyid', recorded_at, id;
SELECT set_config('ggen.scope', '', true);

ALTER TABLE agreement.party_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement.party_key FORCE ROW LEVEL SECURITY;
CREATE POLICY vendors ON agreement.party_key USING (platform.sees_vendor());
GRANT SELECT, INSERT ON agreement.party_key TO ggen_app;
GRANT UPDATE (state, agreement, seen_by, seen_by_name, seen_at, decided_by, decided_by_name, decided_at, reason)
    ON agreement.party_key TO ggen_app;
