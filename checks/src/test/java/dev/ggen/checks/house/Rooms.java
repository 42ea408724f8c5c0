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
            entry("cli", Set.of("receipt", "partner", "generator", "rating", "settlement")));

    /** The domain's packages: each may use those before it. */
    static final List<String> DOMAIN = List.of(
            "money",
            "ledger",
            "program",
            "directory",
            "agreement",
            "deal",
            "revenue",
            "settlement",
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
            entry("cli", "takes paths from the command line"));

    private Rooms() {}

    /** Is the class, or the class that it is nested in, one that {@link #DISK} names? */
    static boolean mayTouchDisk(JavaClass type, String root) {
        String name = type.getName();
        return DISK.keySet().stream()
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
