-- Lists as somebody likes to look at them: a name for what a list's address asks for. Everybody's own.
CREATE TABLE access.saved_view (
    id       uuid        PRIMARY KEY,
    user_id  uuid        NOT NULL REFERENCES access.user_account,
    path     text        NOT NULL CHECK (path ~ '^/[a-z][A-Za-z0-9/._-]{0,199}$'),
    name     text        NOT NULL CHECK (name <> '' AND length(name) <= 60 AND name !~ '[[:cntrl:]]'),
    query    text        NOT NULL CHECK (length(query) <= 1000 AND query !~ '[[:cntrl:][:space:]]'),
    saved_at timestamptz NOT NULL,
    UNIQUE (user_id, path, name)
);
ALTER TABLE access.saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON access.saved_view USING (platform.is_system() OR user_id = platform.acting_user());
GRANT SELECT, INSERT, DELETE ON access.saved_view TO ggen_app;
GRANT UPDATE (query, saved_at) ON access.saved_view TO ggen_app;
