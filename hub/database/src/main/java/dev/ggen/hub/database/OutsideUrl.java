package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of an outside database, as operators write it. */
final class OutsideUrl {
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?<user>[^/@?]*@)?(?<host>[^/@?]+)/(?<name>[^/@?]+)(?<rest>\\?.*)?");
    private static final Pattern SECRET = Pattern.compile("[?&](user|password)=");

    /** Names nobody can reach are told at once, and servers behind a wall after this. */
    private static final int CONNECT_SECONDS = 10;

    private OutsideUrl() {}

    /** The JDBC address; findings never repeat what was given, because a password may be in it. */
    static String jdbc(String given) {
        Matcher form = FORM.matcher(given);
        if (!form.matches()) {
            throw refusal("database-url", "the address given with --database-url isn't one of a PostgreSQL database");
        }
        String rest = Optional.ofNullable(form.group("rest")).orElse("");
        if (form.group("user") != null
                || SECRET.matcher(rest.toLowerCase(Locale.ROOT)).find()) {
            throw refusal(
                    "database-url-user",
                    "the address given with --database-url names a user or a password, which every user of this machine"
                            + " could see");
        }
        String with = rest.contains("connectTimeout")
                ? ""
                : (rest.isEmpty() ? "?" : "&") + "connectTimeout=" + CONNECT_SECONDS;
        return "jdbc:postgresql://" + form.group("host") + "/" + form.group("name") + rest + with;
    }

    private static FindingsException refusal(String id, String message) {
        return new FindingsException(Finding.red(id, message)
                .withAllowed("postgresql://host:port/database, with driver settings such as ?sslmode=verify-full")
                .withHint("Passwords come from the environment: " + Passwords.SHARED + " or " + Passwords.SHARED
                        + "_FILE"));
    }
}
