package dev.ggen.hub.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a hub is started with.
 *
 * @param host the address to listen at; {@code 127.0.0.1} unless told otherwise
 * @param port 0 for any free one
 * @param publicUrl how browsers reach it, for links in mails and for passkeys; empty for what it listens at
 * @param database where its data is
 * @param work a folder of this node's own for work in progress; emptied at the start
 * @param keys the folder of signing keys, as {@code ggen key} keeps them
 * @param key the name of the vendor's key in it; made at first use
 * @param program the program to publish at first start
 * @param demo what the demo clock shows at first; empty for a hub that is meant
 * @param mail how mails leave; empty where links are printed to the console
 * @param mostReportBytes the largest report that is taken
 */
public record HubSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Database database,
        Path work,
        Path keys,
        String key,
        Path program,
        Optional<Instant> demo,
        Optional<Mail> mail,
        long mostReportBytes) {
    /** 2 GiB: larger ones are split by their sender, as marketplaces do. */
    public static final long MOST_REPORT_BYTES = 2L << 30;

    /**
     * The application's role in the database; it can't get around row policies.
     *
     * @param url a JDBC address without password
     */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() { // never in a log
            return url + " as " + user;
        }
    }

    /**
     * A mail server.
     *
     * @param from the sender's address
     * @param user empty where the server asks for none
     */
    public record Mail(String host, int port, String from, String user, String password, Encryption encryption) {
        /** What nobody on the way may read or change; no mail leaves with less. */
        public enum Encryption {
            /** Asked for once connected. */
            STARTTLS,
            /** From the first byte. */
            TLS,
            /** None. */
            NONE
        }

        @Override
        public String toString() { // never in a log
            return from + " through " + host + ":" + port;
        }
    }
}
