package dev.ggen.hub.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What only a superuser can do: makes the hub's roles and databases in a server of our own. Safe to repeat. */
final class Bootstrap {
    private Bootstrap() {}

    /** Makes the roles that are missing, and gives all of them these passwords and no more rights than they need. */
    static void makeRoles(Connection superuser, Map<Role, String> passwords) throws SQLException {
        for (Role role : Role.values()) {
            boolean isThere = exists(superuser, "SELECT FROM pg_roles WHERE rolname = ?", role.roleName());
            String bypass = role == Role.SYSTEM ? "BYPASSRLS" : "NOBYPASSRLS";
            execute(
                    superuser,
                    (isThere ? "ALTER ROLE " : "CREATE ROLE ") + role.roleName()
                            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION " + bypass + " PASSWORD "
                            + literal(superuser, String.valueOf(passwords.get(role))));
        }
    }

    /** Makes the database unless it is there, for the hub's roles alone. */
    static void makeDatabase(Connection superuser, String name) throws SQLException {
        if (!exists(superuser, "SELECT FROM pg_database WHERE datname = ?", name)) {
            execute(superuser, "CREATE DATABASE " + identifier(name) + " OWNER " + Role.OWNER.roleName());
            close(superuser, name);
        }
    }

    /** Makes a database that is a copy of another, to which nobody is connected. */
    static void copyDatabase(Connection superuser, String name, String template) throws SQLException {
        execute(
                superuser,
                "CREATE DATABASE " + identifier(name) + " OWNER " + Role.OWNER.roleName() + " TEMPLATE "
                        + identifier(template) + " STRATEGY WAL_LOG");
        close(superuser, name);
    }

    private static void close(Connection superuser, String database) throws SQLException {
        execute(superuser, "REVOKE ALL ON DATABASE " + identifier(database) + " FROM PUBLIC");
        execute(
                superuser,
                "GRANT CONNECT ON DATABASE " + identifier(database) + " TO " + Role.APP.roleName() + ", "
                        + Role.SYSTEM.roleName());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Roles and databases can't be parameters. */
    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("a database's name is of small letters, digits and _: " + name);
        }
        return name;
    }

    private static String literal(Connection connection, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT quote_literal(?)")) {
            statement.setString(1, text);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
