-- Work that takes longer than an answer may. Whoever holds the advisory lock of lock_key works on it; a dead node lets go by itself.
CREATE TABLE platform.job (
    id           uuid        PRIMARY KEY,
    lock_key     integer     NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind         text        NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]*$'),
    actor        uuid        NOT NULL,
    actor_name   text        NOT NULL,
    partner      text,
    is_system    boolean     NOT NULL,
    permissions  text[]      NOT NULL,
    input        jsonb       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
    attempts     integer     NOT NULL DEFAULT 0,
    step         text        NOT NULL DEFAULT '',
    done         bigint      NOT NULL DEFAULT 0,
    total        bigint      NOT NULL DEFAULT 0,
    findings     jsonb       NOT NULL DEFAULT '[]',
    answer       jsonb,
    recorded_at  timestamptz NOT NULL,
    ended_at     timestamptz,
    CHECK ((state IN ('done', 'failed')) = (ended_at IS NOT NULL))
);
CREATE INDEX ON platform.job (lock_key) WHERE state IN ('queued', 'running');
ALTER TABLE platform.job ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.job FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON platform.job USING (platform.sees_vendor() OR platform.sees(partner));
GRANT SELECT, INSERT ON platform.job TO ggen_app;
GRANT UPDATE (state, attempts, step, done, total, findings, answer, ended_at) ON platform.job TO ggen_app;
