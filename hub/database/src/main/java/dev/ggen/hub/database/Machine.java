package dev.ggen.hub.database;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.Locale;

/**
 * The machines that we bring a PostgreSQL for.
 *
 * <p>The digests are of the archives inside the pinned jars: whoever raises the version in the root POM raises them here too, or
 * no test starts a server.
 */
enum Machine {
    X86_64("x86_64", "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"),
    ARM_64("arm_64", "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");

    /** The version of PostgreSQL in the archives. */
    static final String POSTGRES = "18.6";

    /** Its major version; data folders of another can't be opened. */
    static final int MAJOR = 18;

    private final String archiveName;
    private final String sha256;

    Machine(String archiveName, String sha256) {
        this.archiveName = archiveName;
        this.sha256 = sha256;
    }

    /** The machine that a JVM says it is on. */
    static Machine of(String os, String architecture) {
        if (os.equals("Linux")) {
            switch (architecture.toLowerCase(Locale.ROOT)) {
                case "amd64", "x86_64" -> {
                    return X86_64;
                }
                case "aarch64", "arm64" -> {
                    return ARM_64;
                }
                default -> {}
            }
        }
        throw new FindingsException(Finding.red(
                        "embedded-server-no-machine",
                        "ggen brings no PostgreSQL for this machine: it says it is " + os + " on " + architecture)
                .withAllowed("Linux on x86-64 or on 64-bit ARM")
                .withHint("Run a PostgreSQL " + MAJOR + " of your own and name it with --database-url"));
    }

    static Machine here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The archive on the class path. */
    String archive() {
        return "/postgres-linux-" + archiveName + ".txz";
    }

    Digest digest() {
        return new Digest(sha256);
    }

    /** What its unpacked folder is called: another archive never comes to lie over it. */
    String folderName() {
        return "postgres-" + POSTGRES + "-" + archiveName + "-" + sha256.substring(0, 8);
    }
}
