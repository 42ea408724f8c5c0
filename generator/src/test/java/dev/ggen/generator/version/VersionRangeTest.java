package dev.ggen.generator.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges as npm's and Cargo's documents define them, and the order of semver.org's paragraph 11. */
class VersionRangeTest {
    /** The two documents' own examples of carets and tildes, with both sides of every limit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^1.2.3 | 1.2.3 1.2.4 1.9.0            | 1.2.2 2.0.0 2.0.0-rc.1 0.9.9",
                "^1.2   | 1.2.0 1.9.9                  | 1.1.9 2.0.0",
                "^1     | 1.0.0 1.99.99                | 0.9.9 2.0.0 1.0.0-rc.1",
                "^0.2.3 | 0.2.3 0.2.99                 | 0.2.2 0.3.0 1.0.0",
                "^0.0.3 | 0.0.3                        | 0.0.2 0.0.4 0.1.0",
                "^0.0   | 0.0.0 0.0.99                 | 0.1.0",
                "^0     | 0.0.0 0.99.0                 | 1.0.0",
                "~1.2.3 | 1.2.3 1.2.99                 | 1.2.2 1.3.0",
                "~1.2   | 1.2.0 1.2.99                 | 1.1.99 1.3.0",
                "~1     | 1.0.0 1.99.0                 | 0.99.0 2.0.0",
                "~0.2.3 | 0.2.3 0.2.4                  | 0.3.0",
                "1.2.3  | 1.2.3 1.2.3+build            | 1.2.4 1.2.2",
                "=1.2.3 | 1.2.3                        | 1.2.4",
                "1.2.*  | 1.2.0 1.2.7                  | 1.3.0 1.1.9",
                "1.*    | 1.0.0 1.7.0                  | 2.0.0",
                "*      | 0.0.0 7.1.2                  | 1.0.0-alpha",
                ">=1.2.0, <1.5.0 | 1.2.0 1.4.9         | 1.1.9 1.5.0 1.5.0-rc.1",
                ">1.2.0, <=1.5.0 | 1.2.1 1.5.0         | 1.2.0 1.5.1",
                "^1.2.3-beta.2 | 1.2.3-beta.2 1.2.3-beta.11 1.2.3 1.3.0 | 1.2.3-beta.1 1.2.4-beta.9 2.0.0"
            })
    void aRangeHoldsWhatItsDefinitionSays(String range, String inside, String outside) {
        VersionRange parsed = VersionRange.of(range).orElseThrow();
        for (String version : inside.split(" ")) {
            assertTrue(parsed.contains(SemanticVersion.of(version).orElseThrow()), range + " holds " + version);
        }
        for (String version : outside.split(" ")) {
            assertFalse(parsed.contains(SemanticVersion.of(version).orElseThrow()), range + " hasn't " + version);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.2",
                "v1.2.3",
                "^",
                "^x",
                "^1.2.3.4",
                "~01.2",
                "==1.2.3",
                "1.2.3 - 2.0.0",
                "^1 || ^2",
                "^1,",
                ",",
                "1.2.3-",
                "1.2.3+",
                "1.2.3-01",
                ">=1",
                "latest",
                "1.*.3",
                "**",
                "^1.2.99999999999999999999"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertTrue(VersionRange.of(text).isEmpty(), text);
    }

    @Test
    void versionsAreOrderedAsTheirSpecificationSays() {
        List<String> ordered = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.1",
                "1.2.0",
                "1.10.0",
                "2.0.0");
        List<SemanticVersion> shuffled = new ArrayList<>(ordered.stream()
                .map(text -> SemanticVersion.of(text).orElseThrow())
                .toList());
        Collections.shuffle(shuffled, new Random(7));
        Collections.sort(shuffled);
        assertEquals(ordered, shuffled.stream().map(SemanticVersion::toString).toList());
    }

    @Property(tries = 2000)
    void anyTextIsARangeOrNone(@ForAll String text) {
        VersionRange.of(text).ifPresent(range -> range.contains(SemanticVersion.release(1, 2, 3)));
        SemanticVersion.of(text).ifPresent(version -> assertEquals(text, version.toString()));
    }

    @Property(tries = 500)
    void aCaretIsNeverNarrowerThanATilde(
            @ForAll @net.jqwik.api.constraints.LongRange(min = 1, max = 5) long major,
            @ForAll @net.jqwik.api.constraints.LongRange(min = 0, max = 5) long minor,
            @ForAll @net.jqwik.api.constraints.LongRange(min = 0, max = 5) long patch,
            @ForAll @net.jqwik.api.constraints.LongRange(min = 0, max = 9) long later) {
        String named = major + "." + minor + "." + patch;
        SemanticVersion version = SemanticVersion.release(major, minor, patch + later);
        assertTrue(VersionRange.of("~" + named).orElseThrow().contains(version));
        assertTrue(VersionRange.of("^" + named).orElseThrow().contains(version));
    }
}
