package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.Programs;
import dev.ggen.generator.write.SyncOptions.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of templates: run for nobody but a project that allows them, on the output alone, and part of what is signed for. */
class CommandsTest {
    private static final SyncOptions SHOWN = SyncOptions.STANDARD.with(Writing.ONLY_SHOWN);
    private static final String PATH = System.getenv("PATH");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallProject project;

    @BeforeEach
    void aProjectOfTwoNames() throws IOException {
        project = SmallProject.in(folder).running(new LocalPrograms(Map.of("PATH", PATH)));
        project.names("beta", "alpha");
    }

    /** The manifest, with a table of its own, and a template with lines for its head. */
    private void allowing(String commands, String head) throws IOException {
        project.edit("ggen.toml", """
                [project]
                name = "names"
                [ontology]
                source = "names.ttl"
                [templates]
                dir = "templates"
                """ + commands);
        project.edit("templates/names.tmpl", """
                ---
                to: out/names.txt
                sparql: "SELECT ?name { ?p <http://example.org/name> ?name } ORDER BY DESC(?name)"
                """ + head + """

                ---
                {% for row in results %}{{ row.name }}
                {% endfor %}""");
    }

    private static final String UNSORTED = "beta\nalpha\n";
    private static final String SORTED = "alpha\nbeta\n";
    private static final String SORTS = "sh_after: sort -o out/names.txt out/names.txt";

    @Test
    void isNotRunUnlessTheManifestAllowsItAndSaysHowToAllowIt() throws IOException {
        allowing("", SORTS);
        SyncReport report = project.sync();
        assertEquals(UNSORTED, project.text("out/names.txt"));
        assertEquals(
                List.of(
                        "template-command `sh_after` is not run: `sort -o out/names.txt out/names.txt`. "
                                + "If you trust it with this project's outputs, write into ggen.toml: [commands] allow = [\"sort\"]"),
                report.notices().stream()
                        .map(finding -> finding.id() + " " + finding.message() + " " + finding.hint())
                        .toList());
    }

    @Test
    void whatItLeavesIsTheOutputAndIsSignedFor() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS);
        assertEquals(List.of("out/names.txt"), project.sync().written());
        assertEquals(SORTED, project.text("out/names.txt"));
        assertEquals(List.of(), project.verification());
        String receipt = payload();
        assertTrue(
                receipt.contains("\"commands\":{\"out/names.txt\":[\"sort -o out/names.txt out/names.txt\"]}"),
                receipt);
        assertTrue(receipt.contains("\"programs\":{\"sort\":\""), receipt);
    }

    private String payload() throws IOException {
        String envelope = project.text(".ggen/receipt.json");
        String encoded = envelope.replaceAll("(?s).*\"payload\":\"([^\"]*)\".*", "$1");
        return new String(java.util.Base64.getDecoder().decode(encoded), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aSecondRunFindsNothingToDo() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS);
        project.sync();
        SyncReport again = project.sync();
        assertEquals(List.of(), again.written());
        assertEquals(0, again.rendered());
    }

    @Test
    void aRunThatWritesNothingShowsWhatItWouldLeaveAndLeavesTheProjectAlone() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS);
        SyncReport shown = project.sync(SHOWN);
        assertTrue(shown.diff().contains("+alpha\n+beta\n"), shown.diff());
        assertFalse(project.isThere("out"));
    }

    @Test
    void anotherCommandOrAnotherProgramMakesItAnew() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS);
        project.sync();
        allowing("[commands]\nallow = [\"sort\"]", SORTS.replace("sort -o", "sort -r -o"));
        project.sync();
        assertEquals(UNSORTED, project.text("out/names.txt"));
        Path other = folder.resolve("programs");
        script(other.resolve("sort"), "printf 'mine\\n' > out/names.txt");
        project.running(new LocalPrograms(Map.of("PATH", other + ":" + PATH)));
        assertEquals(List.of("out/names.txt"), project.sync().written());
        assertEquals("mine\n", project.text("out/names.txt"));
    }

    private static void script(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    void verificationSaysWhenAnotherProgramRan() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS);
        project.sync();
        Path other = folder.resolve("programs");
        script(other.resolve("sort"), "exec " + where("sort") + " \"$@\"");
        project.running(new LocalPrograms(Map.of("PATH", other + ":" + PATH)));
        assertEquals(
                List.of("yellow regeneration: `sort` is another program than the one that was run"),
                project.verification());
    }

    private static Path where(String program) {
        return Stream.of(PATH.split(":"))
                .map(each -> Path.of(each, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatSomebodyChangedIsNotRunToVerifyIt() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS);
        project.sync();
        Path trace = folder.resolve("ran");
        Path other = folder.resolve("programs");
        script(other.resolve("touch-it"), "touch " + trace);
        project.running(new LocalPrograms(Map.of("PATH", other + ":" + PATH)));
        allowing("[commands]\nallow = [\"touch-it\"]", "sh_after: touch-it");
        assertEquals(
                List.of(
                        "red inputs: ggen.toml has changed",
                        "red inputs: templates/names.tmpl has changed",
                        "red regeneration: not tried: commands are run for what is as the receipt says, alone"),
                project.verification());
        assertFalse(Files.exists(trace));
    }

    @Test
    void aProgramIsNotLookedForInTheProjectAndItsAbsenceIsSaid() throws IOException {
        script(folder.resolve("sorts"), "true");
        allowing("[commands]\nallow = [\"sorts\"]", "sh_after: sorts out/names.txt");
        assertEquals(
                List.of("red command-missing: `sh_after` can't be run: there is no program `sorts` here."),
                project.refusal(SyncOptions.STANDARD));
        project.running(new LocalPrograms(Map.of("PATH", ".:" + PATH)));
        assertEquals(1, project.refusal(SyncOptions.STANDARD).size());
    }

    @Test
    void nothingRunsWhereNoProgramsAreGiven() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS);
        project.running(Programs.NONE);
        assertEquals(
                List.of("red command-missing: `sh_after` can't be run: there is no program `sort` here."),
                project.refusal(SyncOptions.STANDARD));
    }

    @Test
    void aFailureStopsEverythingAndSaysWhatTheProgramSaid() throws IOException {
        Path programs = folder.resolve("programs");
        script(programs.resolve("fails"), "echo 'first' ; echo 'no such luck' >&2; exit 3");
        project.running(new LocalPrograms(Map.of("PATH", programs + ":" + PATH)));
        allowing("[commands]\nallow = [\"fails\"]", "sh_before: fails early");
        assertEquals(
                List.of("red command-failed: `fails early` failed: it ended with 3: no such luck."),
                project.refusal(SyncOptions.STANDARD));
        assertFalse(project.isThere("out"));
    }

    @Test
    void itMayChangeTheOutputAlone() throws IOException {
        allowing("[commands]\nallow = [\"cp\"]", "sh_after: cp out/names.txt out/more.txt");
        assertEquals(
                List.of(
                        "red command-failed: `cp out/names.txt out/more.txt` failed: it made or changed `out/more.txt`, and"
                                + " may change `out/names.txt` alone."),
                project.refusal(SyncOptions.STANDARD));
        allowing("[commands]\nallow = [\"rm\"]", "sh_after: rm out/names.txt");
        assertEquals(
                List.of("red command-failed: `rm out/names.txt` failed: it removed `out/names.txt`."),
                project.refusal(SyncOptions.STANDARD));
        allowing("[commands]\nallow = [\"ln\"]", "sh_after: ln -sf /etc/hostname out/names.txt");
        assertEquals(1, project.refusal(SyncOptions.STANDARD).size());
    }

    @Test
    void itSeesTheFilesThatTheManifestNamesAndNoOthers() throws IOException {
        project.edit("style.txt", "gamma\n").edit("secret.txt", "hidden\n");
        allowing(
                "[commands]\nallow = [\"test\", \"sort\"]\nfiles = [\"style.txt\"]",
                "sh_before: test ! -e secret.txt\nsh_after: sort -o out/names.txt out/names.txt style.txt");
        project.sync();
        assertEquals("alpha\nbeta\ngamma\n", project.text("out/names.txt"));
        project.edit("style.txt", "delta\n");
        project.sync();
        assertEquals("alpha\nbeta\ndelta\n", project.text("out/names.txt"));
    }

    @Test
    void thereIsNoShell() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", "sh_after: sort out/names.txt > out/more.txt");
        assertEquals(
                List.of("red command-words: `sort out/names.txt > out/more.txt` can't be run: `>` means something to a"
                        + " shell, and there is none."),
                project.refusal(SyncOptions.STANDARD));
    }

    @Test
    void whatRowsSayArrivesAsItIsInQuotes() throws IOException {
        project.names("a b; touch ran");
        allowing(
                "[commands]\nallow = [\"sed\"]",
                "sh_after: \"sed -i 's/^.*$/found {{ results.0.name }}/' out/names.txt\"");
        project.sync();
        assertEquals("found a b; touch ran\n", project.text("out/names.txt"));
    }

    @Test
    void aTemplateCantChooseItsProgram() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", "sh_after: \"{{ results.0.name }} out/names.txt\"");
        SyncReport report = project.sync();
        assertEquals("template-command", report.notices().getFirst().id());
        assertEquals(UNSORTED, project.text("out/names.txt"));
    }

    @Test
    void aProgramThatGoesOnIsEnded() throws IOException {
        allowing("[commands]\nallow = [\"sleep\"]\nseconds = 1", "sh_before: sleep 600");
        assertEquals(
                List.of("red command-failed: `sleep 600` failed: it took longer than 1 s."),
                project.refusal(SyncOptions.STANDARD));
    }

    @Test
    void linesThatArePutIntoAFileArentFinished() throws IOException {
        allowing("[commands]\nallow = [\"sort\"]", SORTS + "\ninject: true");
        assertEquals(
                List.of(
                        "red command-injected: A command would see the lines alone, not the file into which they are put."),
                project.refusal(SyncOptions.STANDARD));
    }
}
