package dev.ggen.checks.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ggen.checks.tree.Checkout;
import dev.ggen.checks.tree.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that keeps frameworks out of {@code receipt} and {@code partner} is Maven's; here Maven is given POMs that break it. */
final class BannedDependenciesTest {
    private static final String FRAMEWORK = """
            <dependencies>
                <dependency>
                  <groupId>info.picocli</groupId>
                  <artifactId>picocli</artifactId>
                </dependency>""";

    @Test
    void receipt_and_partner_accept_no_framework(@TempDir Path folder) throws IOException, InterruptedException {
        for (Path pom : Checkout.poms()) {
            Path copy = folder.resolve(Checkout.ROOT.relativize(pom));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, withFramework(pom));
        }

        Ran ran = Ran.in(folder, System.getenv(), enforce(folder));

        assumeFalse(ran.output().contains("in offline mode"), "Maven's repository lacks what this test needs: " + ran);
        assertEquals(1, ran.code(), ran.output());
        assertTrue(ran.output().contains("receipt knows no framework"), ran.output());
        assertTrue(ran.output().contains("partner is the domain, pure"), ran.output());
        assertTrue(ran.output().contains("info.picocli:picocli:jar"), ran.output());
    }

    private static String withFramework(Path pom) throws IOException {
        String text = Files.readString(pom);
        boolean kept = List.of("receipt", "partner")
                .contains(pom.getParent().getFileName().toString());
        return kept ? text.replaceFirst("<dependencies>", FRAMEWORK) : text;
    }

    private static List<String> enforce(Path folder) {
        return List.of(
                Checkout.ROOT.resolve("mvnw").toString(),
                "-q",
                "-B",
                "-o",
                "--fail-at-end",
                "-f",
                folder.resolve("pom.xml").toString(),
                "-pl",
                "receipt,partner",
                "enforcer:enforce@no-framework");
    }
}
