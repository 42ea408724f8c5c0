package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the database's own catalogue whether row-level security holds: the hub doesn't start otherwise, and a migration that
 * forgets a policy fails its test.
 */
public final class CatalogueCheck {
    private static final String ROLES = """
            SELECT r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole
            FROM pg_roles r
            WHERE pg_has_role(?, r.oid, 'MEMBER')
              AND (r.rolname = ? OR r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolname IN (?, ?))
            ORDER BY r.rolname
            """;

    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname, c.relkind = 'm', c.relrowsecurity, c.relforcerowsecurity,
                   EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid),
                   pg_has_role(?, c.relowner, 'MEMBER'), has_table_privilege(?, c.oid, 'TRUNCATE')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'm', 'f') AND c.relname <> ?
            ORDER BY 1
            """;

    private CatalogueCheck() {}

    /** All that is wrong with the application's role and with the tables in our schemas; nothing when all is well. */
    public static List<Finding> findings(Login login) {
        try (Connection connection = login.connect()) {
            List<Finding> findings = new ArrayList<>(roles(connection));
            findings.addAll(tables(connection));
            return findings;
        } catch (SQLException e) {
            throw new FindingsException(ConnectTrouble.of(e, login));
        }
    }

    /** What the application's role could do that would make row-level security void for it. */
    static List<Finding> roles(Connection connection) throws SQLException {
        String app = Role.APP.roleName();
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROLES)) {
            query.setString(1, app);
            query.setString(2, app);
            query.setString(3, Role.OWNER.roleName());
            query.setString(4, Role.SYSTEM.roleName());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    String role = found.getString(1);
                    boolean isFree = found.getBoolean(2) || found.getBoolean(3) || found.getBoolean(4);
                    if (!role.equals(app) || isFree) {
                        findings.add(bypass(role));
                    }
                }
            }
        }
        return findings;
    }

    private static Finding bypass(String role) {
        String app = Role.APP.roleName();
        return role.equals(app)
                ? Finding.red("database-role-bypass", app + " could get around row-level security")
                        .withHint("ALTER ROLE " + app + " NOSUPERUSER NOBYPASSRLS NOCREATEROLE")
                : Finding.red("database-role-bypass", app + " could get around row-level security by acting as " + role)
                        .withHint("REVOKE " + role + " FROM " + app);
    }

    private static List<Finding> tables(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setString(1, Role.APP.roleName());
            query.setString(2, Role.APP.roleName());
            query.setArray(3, Catalogue.schemas(connection));
            query.setString(4, Schema.HISTORY);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    table(found, findings);
                }
            }
        }
        return findings;
    }

    private static void table(ResultSet found, List<Finding> findings) throws SQLException {
        String name = found.getString(1);
        if (found.getBoolean(2)) {
            findings.add(
                    Finding.red("table-without-policy", name + " is a materialised view, which can have no policy"));
        } else if (!found.getBoolean(3) || !found.getBoolean(4)) {
            findings.add(Finding.red("table-not-forced", name + " doesn't force row-level security")
                    .withHint("ALTER TABLE " + name + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"));
        } else if (!found.getBoolean(5)) {
            findings.add(Finding.red("table-without-policy", name + " has no policy")
                    .withHint("CREATE POLICY … ON " + name));
        }
        if (found.getBoolean(6) || found.getBoolean(7)) {
            findings.add(Finding.red(
                            "table-open",
                            Role.APP.roleName() + " owns " + name + ", or could empty it past its policies")
                    .withHint("REVOKE TRUNCATE ON " + name + " FROM " + Role.APP.roleName()));
        }
    }
}
