package dev.ggen.checks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** An output depends on its inputs' bytes only: who may look at disk, clock, chance, process and network. */
final class PurityRules {
    static final List<HouseRule> ALL = List.of(
            new HouseRule("disk", PurityRules::diskOnlyInItsRooms),
            new HouseRule("clock", PurityRules::timeIsAnArgument),
            new HouseRule("chance", PurityRules::chanceIsAnArgument),
            new HouseRule("defaults", PurityRules::zoneLocaleAndCharsetAreArguments),
            new HouseRule("surroundings", PurityRules::onlyMainLooksAtTheProcess),
            new HouseRule("console", PurityRules::onlyTheCommandLinePrints),
            new HouseRule("network", PurityRules::nothingOpensTheNetwork));

    private static final Map<String, String> MAIN = Map.of("cli.Main", "starts everything");

    private static final Set<String> DISK = Set.of(
            "java.nio.file.Files",
            "java.nio.file.FileSystems",
            "java.nio.channels.FileChannel",
            "java.nio.channels.AsynchronousFileChannel",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.util.zip.ZipFile",
            "java.util.jar.JarFile");

    private static final Set<String> CLOCK = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.util.Calendar.getInstance");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Collections.shuffle",
            "java.lang.System.identityHashCode");

    private static final Set<String> DEFAULTS = Set.of(
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.System.lineSeparator",
            "java.text.NumberFormat.getInstance",
            "java.text.Collator.getInstance");

    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.exit",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.lang.System.setProperty",
            "java.util.Locale.setDefault",
            "java.util.TimeZone.setDefault");

    private PurityRules() {}

    private static ArchRule diskOnlyInItsRooms(String root) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "have no business with files", (JavaClass type) -> !Rooms.isIn(Rooms.DISK, type, root)))
                .should()
                .accessTargetWhere(Calls.to("the target is a file", access -> DISK.contains(Calls.owner(access))))
                .as("Disk only in the rooms that read and write it")
                .because("what is given its bytes can be run again on other bytes, and tested without a disk")
                .allowEmptyShould(false);
    }

    private static ArchRule timeIsAnArgument(String root) {
        return outsideOf(
                Rooms.CLOCK,
                root,
                "Time is an argument",
                access -> Calls.isAny(access, CLOCK)
                        || (Calls.owner(access).startsWith("java.time.")
                                && "now".equals(Calls.member(access))
                                && !access.getTarget().getFullName().contains("java.time.Clock"))
                        || Calls.makesWithoutArguments(
                                access, Set.of("java.util.Date", "java.util.GregorianCalendar")));
    }

    private static ArchRule chanceIsAnArgument(String root) {
        return outsideOf(
                Rooms.CHANCE,
                root,
                "Ids and chance are arguments",
                access -> Calls.isAny(access, CHANCE)
                        || Calls.makesWithoutArguments(
                                access, Set.of("java.util.Random", "java.security.SecureRandom")));
    }

    private static ArchRule zoneLocaleAndCharsetAreArguments(String root) {
        return outsideOf(
                MAIN,
                root,
                "Zone, locale and charset are arguments",
                access -> Calls.isAny(access, DEFAULTS) || Calls.formatsInTheDefaultLocale(access));
    }

    private static ArchRule onlyMainLooksAtTheProcess(String root) {
        return outsideOf(
                Rooms.SURROUNDINGS,
                root,
                "Only main looks at the process around it, and ends it",
                access -> Calls.isAny(access, SURROUNDINGS));
    }

    private static ArchRule onlyTheCommandLinePrints(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessTargetWhere(Calls.to(
                        "the target is the console",
                        access -> Calls.isAny(
                                        access,
                                        Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in"))
                                || (access.getTargetOwner().isAssignableTo(Throwable.class)
                                        && access.getTarget().getFullName().endsWith(".printStackTrace()"))))
                .as("Only the command line prints")
                .allowEmptyShould(false);
    }

    private static ArchRule nothingOpensTheNetwork(String root) {
        return noClasses()
                .that(places(Rooms.NETWORK, root))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|InetAddress|URL)")
                .as("Nothing opens the network")
                .because("everything is made and verified from files alone")
                .allowEmptyShould(false);
    }

    private static ArchRule outsideOf(
            Map<String, String> places, String root, String words, Predicate<JavaAccess<?>> reach) {
        return noClasses()
                .that(places(places, root))
                .should()
                .accessTargetWhere(Calls.to(words, reach))
                .as(words)
                .because("an output may depend on its inputs' bytes only")
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> places(Map<String, String> allowed, String root) {
        return DescribedPredicate.describe(
                "are elsewhere", type -> type.getPackageName().startsWith(root) && !Rooms.isIn(allowed, type, root));
    }
}
