package dev.ggen.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference of the language: its examples give what it says, and it names all that the engine has, and nothing else. */
class TemplateReferenceTest {
    private static final String PAGE = TemplateCase.text(Path.of("../docs/reference/templates.md"));
    private static final Pattern BLOCK = Pattern.compile("```tera\n(.*?)```\n```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final String BESIDE_A_BAR = "(?<!\\\\)\\|";
    private static final int FEWEST_EXAMPLES = 80;

    private static final Value.Obj CONTEXT = context();

    private static Value.Obj context() {
        Matcher json = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
        assertTrue(json.find(), "the page has a context");
        return ContextJson.read(json.group(1));
    }

    private static String rendered(String template) {
        return Templates.compile(Map.of("example", template), Limits.STANDARD).render("example", CONTEXT);
    }

    /** The rows of all tables whose last two columns are an example and what it gives, without the header. */
    private static List<List<String>> rowsWithExamples() {
        List<List<String>> rows = new ArrayList<>();
        boolean inTable = false;
        for (String line : PAGE.lines().toList()) {
            inTable = line.endsWith("| Example | Gives |") || (inTable && line.startsWith("|"));
            if (inTable && line.startsWith("| `")) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split(BESIDE_A_BAR))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    private static String code(String cell) {
        return cell.substring(cell.indexOf('`') + 1, cell.lastIndexOf('`'));
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleGivesWhatThePageSays() {
        return Stream.concat(
                rowsWithExamples().stream().map(row -> example(code(row.get(row.size() - 2)), code(row.getLast()))),
                BLOCK.matcher(PAGE).results().map(found -> example(found.group(1), found.group(2))));
    }

    private static DynamicTest example(String template, String expected) {
        return DynamicTest.dynamicTest(template, () -> assertEquals(expected, rendered(template)));
    }

    @Test
    void thereAreExamples() {
        assertTrue(rowsWithExamples().size() >= FEWEST_EXAMPLES, "only a few examples were found on the page");
    }

    @Test
    void everyFilterIsThereWithItsArguments() {
        Map<String, List<String>> written = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>(section("### On text", "### On names"));
        rows.addAll(section("### On lists", "## Functions"));
        rows.forEach(row -> written.put(code(row.getFirst()), codes(row.get(1))));
        for (List<String> row : section("### On names", "### On lists")) {
            written.put(code(row.getFirst()), codes(row.get(2)));
            codes(row.get(1)).forEach(other -> written.put(other, codes(row.get(2))));
        }
        Map<String, List<String>> known = new TreeMap<>();
        BuiltIns.FILTERS.forEach(
                (name, filter) -> known.put(name, filter.signature().parameters()));
        assertEquals(known, written);
    }

    @Test
    void everyFunctionIsThereWithItsArguments() {
        Map<String, List<String>> written = new TreeMap<>();
        section("## Functions", "## Escaping").forEach(row -> written.put(code(row.getFirst()), codes(row.get(1))));
        Map<String, List<String>> known = new TreeMap<>();
        BuiltIns.FUNCTIONS.forEach(
                (name, function) -> known.put(name, function.signature().parameters()));
        assertEquals(known, written);
    }

    @Test
    void everyTestIsThere() {
        Set<String> written = section("## Tests", "## Filters").stream()
                .map(row -> code(row.getFirst()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Tests.ARITY.entrySet().stream()
                .map(test -> test.getKey() + (test.getValue() == 0 ? "" : "(…)"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, written);
    }

    @Test
    void everyTagIsThere() {
        Set<String> written = Pattern.compile("[a-z_]+")
                .matcher(String.join(
                        " ",
                        tagCells().stream()
                                .flatMap(cell -> codes(cell).stream())
                                .toList()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Set<String> known = new TreeSet<>(BodyParser.TAGS);
        known.addAll(BodyParser.ENDS);
        known.addAll(Set.of("extends", "import"));
        known.removeAll(written);
        assertEquals(Set.of(), known);
    }

    private static List<String> tagCells() {
        return PAGE.substring(PAGE.indexOf("| Tag | Ends with |"), PAGE.indexOf("In a loop there are"))
                .lines()
                .skip(2)
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> cells(line).stream().limit(2))
                .toList();
    }

    @Test
    void theLimitsAreTheEnginesOwn() {
        Limits limits = Limits.STANDARD;
        for (long limit : new long[] {limits.outputCharacters(), limits.iterations(), limits.steps(), limits.depth()}) {
            String written = String.format(java.util.Locale.ROOT, "%,d", limit).replace(',', ' ');
            assertTrue(PAGE.contains("| " + written + " "), () -> "the page says nothing of " + written);
        }
    }

    private static List<List<String>> section(String from, String to) {
        String part = PAGE.substring(PAGE.indexOf("\n" + from + "\n"), PAGE.indexOf("\n" + to + "\n"));
        return part.lines()
                .filter(line -> line.startsWith("| `"))
                .map(TemplateReferenceTest::cells)
                .toList();
    }
}
