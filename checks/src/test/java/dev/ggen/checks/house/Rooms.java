package dev.ggen.checks.house;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms of the house, what each may use, and the order of the domain's packages. */
final class Rooms {
    static final String HOUSE = "dev.ggen";

    /** Room → the rooms below it that it may use. Data flows downwards; nothing imports upwards. */
    static final Map<String, Set<String>> BELOW = Map.ofEntries(
            entry("receipt", Set.of()),
            entry("partner", Set.of()),
            entry("generator", Set.of("receipt")),
            entry("rating", Set.of("partner")),
            entry("settlement", Set.of("receipt", "partner", "generator", "rating")),
            entry("hub", Set.of("receipt", "partner", "generator", "rating", "settlement")),
            entry("maven", Set.of("receipt", "generator")),
            entry("packs", Set.of("receipt", "generator")),
            entry("lsp", Set.of("receipt", "generator")),
            entry("cli", Set.of("receipt", "partner", "generator", "rating", "settlement", "hub", "lsp")));

    /** The domain's packages: each may use those before it. */
    static final List<String> DOMAIN = List.of(
            "money",
            "exchange",
            "ledger",
            "program",
            "directory",
            "agreement",
            "lint",
            "deal",
            "revenue",
            "settlement",
            "forecast",
            "fund",
            "enablement",
            "governance",
            "planning");

    /** What reads or writes files, package or class, and what for. Whatever else needs bytes is given them. */
    static final Map<String, String> DISK = Map.ofEntries(
            entry("generator.spec", "reads specifications"),
            entry("generator.pack", "reads template packs"),
            entry("generator.write", "stages and writes outputs"),
            entry("rating", "spills lines and keeps Parquet"),
            entry("settlement.agreement", "reads agreements and their signatures"),
            entry("settlement.program", "finds a program's folders"),
            entry("settlement.report", "reads reports"),
            entry("settlement.run", "writes a run"),
            entry("settlement.bundle", "writes and opens bundles"),
            entry("receipt.KeyFolder", "keeps signing keys"),
            entry("receipt.KeyFile", "is one of them"),
            entry("receipt.PrivateFiles", "lets nobody else read them"),
            entry("receipt.FolderLock", "makes two processes wait for each other"),
            entry("receipt.CanonicalZip", "maps a bundle of any size into memory"),
            entry("receipt.ZipSource", "streams a file into a bundle"),
            entry("packs", "reads Maven's settings"),
            entry("cli", "takes paths from the command line"),
            entry("maven", "takes folders from a build"),
            entry("lsp", "reads what an editor works on"),
            entry("hub.database", "keeps PostgreSQL's folders"),
            entry("hub.platform.internal", "hands out folders for work in progress"),
            entry("hub.settlement.internal", "fills them: spools reports, runs a month, keeps its files"));

    /** What asks the machine's clock; all others are given the time. */
    static final Map<String, String> CLOCK = Map.of(
            "cli.Main", "starts everything",
            "hub.platform.WallClock", "is the clock that the hub hands out",
            "hub.platform.internal", "measures how long it waits, no longer than a bound",
            "hub.database", "waits for a server, no longer than a bound");

    /** What looks at the process around it. */
    static final Map<String, String> SURROUNDINGS =
            Map.of("cli.Main", "starts everything", "hub.database", "starts the server that fits this machine");

    /** What draws keys and ids by chance; all others are given them. */
    static final Map<String, String> CHANCE =
            Map.of("cli.Main", "starts everything", "maven.SyncMojo", "is where Maven starts it");

    /** What opens the network. */
    static final Map<String, String> NETWORK = Map.of(
            "hub.database", "finds a free port for a server",
            "cli.SparqlClient", "asks the endpoints that a project names, when its user says so",
            "cli.MavenJars", "loads jars beside its own, whose places are addresses",
            "cli.HubPort", "asks whether the hub's port is free",
            "generator.write.Engine", "is told by java where its own classes are, which is an address",
            "cli.RehearseHubCommand", "visits the hub that it started");

    private Rooms() {}

    /** Is the class, the class that it is nested in, or its package, one of these places? */
    static boolean isIn(Map<String, String> places, JavaClass type, String root) {
        String name = type.getName();
        return places.keySet().stream()
                .map(place -> root + "." + place)
                .anyMatch(place -> name.equals(place) || name.startsWith(place + ".") || name.startsWith(place + "$"));
    }

    /** The first word of the package below {@code root}; empty for a class that is outside or in the root itself. */
    static String roomOf(JavaClass type, String root) {
        return wordAfter(type, root + ".");
    }

    /** The first word of the package below {@code prefix}, such as {@code money} below {@code dev.ggen.partner.}. */
    static String wordAfter(JavaClass type, String prefix) {
        String name = type.getPackageName() + ".";
        return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.", 2)[0] : "";
    }
}
