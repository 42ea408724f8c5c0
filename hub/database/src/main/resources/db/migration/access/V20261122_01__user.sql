-- Who may sign in, and as what. Roles are data: what each may do stands in role_permission, not in code.

-- Somebody at the vendor (partner is null) or at one partner. The same address may have an account at each of several partners.
CREATE TABLE access.user_account (
    id        uuid        PRIMARY KEY,
    email     text        NOT NULL CHECK (email = lower(email) AND length(email) <= 254 AND email ~ '^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+$'),
    name      text        NOT NULL CHECK (name <> '' AND length(name) <= 120 AND name !~ '[[:cntrl:]]'),
    partner   text        CHECK (partner <> ''),
    kind      text        NOT NULL GENERATED ALWAYS AS (CASE WHEN partner IS NULL THEN 'vendor' ELSE 'partner' END) STORED,
    is_active boolean     NOT NULL,
    made_at   timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (email, partner),
    UNIQUE (id, kind)
);
CREATE INDEX ON access.user_account (partner, email);

CREATE TABLE access.role (
    id       text    PRIMARY KEY CHECK (id ~ '^[a-z][a-z-]*$'),
    kind     text    NOT NULL CHECK (kind IN ('vendor', 'partner')),
    position integer NOT NULL UNIQUE,
    UNIQUE (id, kind)
);

-- The words are those of the application's permissions; an older node passes over a newer word.
CREATE TABLE access.role_permission (
    role       text NOT NULL REFERENCES access.role,
    permission text NOT NULL CHECK (permission ~ '^[a-z][a-z-]*$'),
    PRIMARY KEY (role, permission)
);

-- The kind is in both keys, so that nobody at a partner can be given a vendor's role.
CREATE TABLE access.user_role (
    user_id uuid NOT NULL,
    kind    text NOT NULL,
    role    text NOT NULL,
    PRIMARY KEY (user_id, role),
    FOREIGN KEY (user_id, kind) REFERENCES access.user_account (id, kind),
    FOREIGN KEY (role, kind) REFERENCES access.role (id, kind)
);
CREATE INDEX ON access.user_role (role);

INSERT INTO access.role (position, id, kind) VALUES
    (1, 'administrator', 'vendor'),
    (2, 'partner-manager', 'vendor'),
    (3, 'finance', 'vendor'),
    (4, 'auditor', 'vendor'),
    (5, 'partner-administrator', 'partner'),
    (6, 'partner-finance', 'partner');

-- Who gives roles moves no money, and who moves money gives no roles.
INSERT INTO access.role_permission (role, permission)
SELECT role, unnest(string_to_array(permissions, ' ')) FROM (VALUES
    ('administrator', 'program-read program-publish program-approve partner-read agreement-read report-read month-read statement-read ledger-read evidence-read activity-read user-manage token-manage'),
    ('partner-manager', 'program-read program-publish program-approve partner-read agreement-read agreement-import report-read month-read statement-read statement-hold evidence-read token-manage'),
    ('finance', 'program-read partner-read agreement-read report-read report-import month-read month-prepare month-approve statement-read statement-hold ledger-read evidence-read activity-read token-manage'),
    ('auditor', 'program-read partner-read agreement-read report-read month-read statement-read ledger-read evidence-read activity-read'),
    ('partner-administrator', 'partner-read agreement-read month-read statement-read statement-dispute evidence-read activity-read user-manage token-manage'),
    ('partner-finance', 'partner-read agreement-read month-read statement-read statement-dispute evidence-read')
) AS given (role, permissions);

ALTER TABLE access.user_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.user_account FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.user_account USING (platform.sees(partner));
GRANT SELECT, INSERT ON access.user_account TO ggen_app;
GRANT UPDATE (name, is_active) ON access.user_account TO ggen_app;

ALTER TABLE access.role ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.role FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.role
    USING (platform.sees_vendor() OR (kind = 'partner' AND platform.sees(current_setting('ggen.partner', true))))
    WITH CHECK (platform.is_system());
REVOKE INSERT ON access.role FROM ggen_app;
GRANT SELECT ON access.role TO ggen_app;

ALTER TABLE access.role_permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.role_permission FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.role_permission
    USING (EXISTS (SELECT FROM access.role WHERE role.id = role_permission.role))
    WITH CHECK (platform.is_system());
REVOKE INSERT ON access.role_permission FROM ggen_app;
GRANT SELECT ON access.role_permission TO ggen_app;

ALTER TABLE access.user_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.user_role FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON access.user_role
    USING (EXISTS (SELECT FROM access.user_account WHERE user_account.id = user_role.user_id));
GRANT SELECT, INSERT, DELETE ON access.user_role TO ggen_app;
