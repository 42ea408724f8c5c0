package dev.ggen.settlement.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the check says of the program that is shipped, by the lines of the documents that contradict or agree. */
class ShippedProgramTest {
    private static final Path CASES = Path.of("src/test/cases/shipped-program");
    private static final Pattern LINE =
            Pattern.compile("(Partnership Ecosystem Strategy|Agreement terms)[^;—]*?, line (\\d+)");

    private final List<SourceFile> files =
            SourceFolder.read(Path.of("../spec/programs/ggen"), "ggen").files();
    private final CheckedProgram checked = ProgramCheck.shipped().check(files);

    private static Set<String> lines(Finding finding) {
        Set<String> lines = new TreeSet<>();
        for (Place place : finding.places()) {
            Matcher line = LINE.matcher(place.says());
            while (line.find()) {
                lines.add((line.group(1).startsWith("P") ? "S" : "T") + line.group(2));
            }
        }
        return lines;
    }

    private boolean shows(String expectation) {
        List<String> words = Arrays.asList(expectation.split(" "));
        return checked.findings().stream()
                .filter(finding -> finding.id().equals(words.getFirst()))
                .anyMatch(finding -> lines(finding).containsAll(words.subList(1, words.size())));
    }

    private static Stream<String> expectations(String file) throws IOException {
        return Files.readAllLines(CASES.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    @TestFactory
    Stream<DynamicTest> everyKnownContradictionIsFound() throws IOException {
        return expectations("contradictions.txt")
                .map(line -> DynamicTest.dynamicTest(line, () -> assertTrue(shows(line), line)));
    }

    @TestFactory
    Stream<DynamicTest> whatAgreesStaysSilent() throws IOException {
        return expectations("agreements.txt")
                .map(line -> DynamicTest.dynamicTest(line, () -> assertTrue(!shows(line), line)));
    }

    @Test
    void nothingIsRed() {
        assertEquals(
                List.of(), checked.findings().stream().filter(Finding::isRed).toList());
        assertTrue(checked.count(Severity.YELLOW) > 20);
    }

    @Test
    void everyContradictionShowsAPlaceInTheSourcesAndInADocument() {
        Set<String> ruleIds = new TreeSet<>(ProgramCheck.shipped().ruleIds());
        for (Finding finding : checked.findings()) {
            assertTrue(finding.places().stream().allMatch(place -> place.line() > 0), finding.toString());
            assertTrue(!ruleIds.contains(finding.id()) || !lines(finding).isEmpty(), finding.toString());
        }
    }

    @Test
    void theOrderOfFilesTheLocaleAndTheZoneDontMatter() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            List<SourceFile> reversed = new ArrayList<>(files);
            Collections.reverse(reversed);
            assertEquals(
                    checked.findings(), ProgramCheck.shipped().check(reversed).findings());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyThreadsFindTheSame() {
        ProgramCheck check = ProgramCheck.shipped();
        Stream.of(1, 2, 3, 4)
                .parallel()
                .forEach(number ->
                        assertEquals(checked.findings(), check.check(files).findings()));
    }

    @Test
    void aTruncatedFileIsAFindingAndNoException() {
        ProgramCheck check = ProgramCheck.shipped();
        SourceFile victim = files.getFirst();
        for (int length = 0; length < victim.size(); length += 97) {
            List<SourceFile> cut = new ArrayList<>(files);
            cut.set(0, new SourceFile(victim.path(), Arrays.copyOf(victim.bytes(), length)));
            CheckedProgram found = check.check(cut);
            assertEquals(
                    found.usability() == CheckedProgram.Usability.UNUSABLE,
                    found.findings().stream()
                            .anyMatch(finding -> finding.id().startsWith("turtle")
                                    || finding.id().startsWith("iri")
                                    || finding.id().startsWith("source")));
        }
    }
}
