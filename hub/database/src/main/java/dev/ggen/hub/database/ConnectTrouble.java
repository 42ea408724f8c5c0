package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import javax.net.ssl.SSLException;

/** Why a database can't be connected to, in words that tell what to do. */
final class ConnectTrouble {
    /** The server starts or stops just now; it answers in a moment. */
    static final String CANNOT_CONNECT_NOW = "57P03";

    private ConnectTrouble() {}

    static Finding of(SQLException trouble, Login login) {
        String where = login.url().replaceAll("\\?.*", "").replaceFirst("^jdbc:", "");
        String state = Objects.requireNonNullElse(trouble.getSQLState(), "");
        return switch (state) {
            case "28P01", "28000" ->
                Finding.red("database-password", where + " doesn't let " + login.user() + " in: " + words(trouble))
                        .withHint("Check that the role exists and that its password is the one in the environment");
            case "3D000" ->
                Finding.red("database-missing", "there is no such database: " + where)
                        .withHint("Make it: CREATE DATABASE … OWNER " + Role.OWNER.roleName());
            case "42501" ->
                Finding.red("database-privileges", login.user() + " may not connect to " + where)
                        .withHint("GRANT CONNECT ON DATABASE … TO " + login.user());
            case "53300" ->
                Finding.red("database-connections", where + " takes no more connections")
                        .withHint("Raise its max_connections, or end what else is connected");
            case CANNOT_CONNECT_NOW ->
                Finding.red("database-starting", where + " is starting or stopping: " + words(trouble))
                        .withHint("Try again in a moment");
            default ->
                Finding.red("database-unreachable", where + " can't be reached: " + words(trouble))
                        .withHint("Check that it runs, its host and port, and what stands between");
        };
    }

    /** The driver's own words, and what is behind them where they say nothing: a name that isn't known, a certificate that isn't trusted. */
    private static String words(SQLException trouble) {
        return switch (trouble.getCause()) {
            case UnknownHostException _ -> "the name of its host isn't known here";
            case SSLException refused -> firstLine(trouble) + " " + refused.getMessage();
            case null, default -> firstLine(trouble);
        };
    }

    private static String firstLine(SQLException trouble) {
        return Objects.requireNonNullElse(trouble.getMessage(), trouble.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
