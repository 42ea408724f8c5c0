package dev.ggen.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JDKs of this release that are not the one that runs the test: those in the usual places, and the one that GGEN_OTHER_JDK names. */
final class OtherJdks {
    private OtherJdks() {}

    /** Promises at least one; without any the test that asks is skipped, and says so. */
    static List<Path> any() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> others = new ArrayList<>();
        for (Path place : List.of(Path.of("/usr/lib/jvm"), Path.of(System.getProperty("user.home"), ".jdks"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> entries = Files.list(place)) {
                    entries.filter(OtherJdks::isOfThisRelease).forEach(others::add);
                }
            }
        }
        others.removeIf(jdk -> isSame(jdk, own));
        Optional.ofNullable(System.getenv("GGEN_OTHER_JDK"))
                .filter(named -> !named.isEmpty())
                .map(Path::of)
                .ifPresent(others::add);
        assumeTrue(
                !others.isEmpty(),
                "no second JDK of this release is in /usr/lib/jvm or ~/.jdks; checks/other-jdk gets one, GGEN_OTHER_JDK names one");
        return others;
    }

    private static boolean isOfThisRelease(Path jdk) {
        try {
            return Files.readString(jdk.resolve("release"))
                    .contains("JAVA_VERSION=\"" + Runtime.version().feature());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSame(Path jdk, Path own) {
        try {
            return jdk.toRealPath().equals(own);
        } catch (IOException e) {
            return true;
        }
    }
}
