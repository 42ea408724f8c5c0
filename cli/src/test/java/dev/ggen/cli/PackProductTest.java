package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack from its first case to a project that takes its next version, by the commands. */
class PackProductTest {
    private static final String ABOUT = """
            [pack]
            name = "java-names"
            version = "1.0.0"
            group = "org.acme"
            description = "Names of everything."
            license = "Apache-2.0"
            keywords = ["naming"]
            [parameters.word]
            description = "What is said to each."
            """;

    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aPackWithACase() throws IOException {
        desk = Desk.in(folder)
                .with("GGEN_CONFIG", folder.resolve("keys").toString())
                .with("GGEN_CACHE", folder.resolve("cache").toString())
                .write(".m2/settings.xml", """
                        <settings><mirrors><mirror><id>house</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors></settings>
                        """.formatted(
                                folder.resolve("repository").toUri()));
        pack("names", ABOUT);
    }

    private void pack(String name, String about) throws IOException {
        desk.write(name + "/pack.toml", about)
                .write(name + "/README.md", "# Names\n")
                .write(name + "/ontology.ttl", "")
                .write(name + "/shapes.ttl", """
                        @prefix sh: <http://www.w3.org/ns/shacl#> .
                        @prefix x: <http://example.org/> .
                        x:Named a sh:NodeShape ; sh:targetSubjectsOf x:name ;
                          sh:property [ sh:path x:name ; sh:maxCount 1 ; sh:message "one name is enough" ] .
                        """)
                .write(name + "/templates/names.tmpl", """
                        ---
                        to: names.txt
                        sparql: "SELECT ?name { ?s <http://example.org/name> ?name } ORDER BY ?name"
                        ---
                        {% for row in results %}{{ parameters.word }} {{ row.name }}
                        {% endfor %}""")
                .write(name + "/cases/two/ontology.ttl", """
                        @prefix x: <http://example.org/> .
                        x:a x:name "Alpha" .
                        x:b x:name "Beta" .
                        """)
                .write(name + "/cases/two/parameters.toml", "word = \"hello\"\n")
                .write(name + "/cases/two/expected/names.txt", "hello Alpha\nhello Beta\n");
    }

    private void says(int code, String expected, String... command) {
        assertEquals(code, desk.run(command), desk::said);
        assertTrue(desk.said().contains(expected), desk::said);
    }

    private String archive(String pack) {
        assertEquals(
                Ggen.FINE,
                desk.run("pack", "publish", pack, "--to=repository", "--dry-run", "--format=json"),
                desk::said);
        Json.Obj said = (Json.Obj) CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "publish");
        return ((Json.Str) said.get("archive")).value();
    }

    @Test
    void aCaseIsAsExpectedOrShowsWhatDiffersOrIsWrittenAnew() throws IOException {
        says(Ggen.FINE, "1 case, all as expected.\n", "pack", "test", "names");
        desk.write("names/cases/two/expected/names.txt", "hello Alpha\nhello Gamma\n")
                .write("names/cases/two/expected/more.txt", "no longer made\n");
        says(Ggen.RED, "1 case, 1 not as expected.\n", "pack", "test", "names");
        String said = desk.said();
        assertTrue(said.contains("not as expected: two\n"), said);
        assertTrue(said.contains(" hello Alpha\n-hello Gamma\n+hello Beta\n"), said);
        assertTrue(said.contains("--- a/cases/two/expected/more.txt\n+++ /dev/null\n"), said);
        says(Ggen.FINE, "2 files of 1 case changed.\n", "pack", "test", "names", "--write");
        assertEquals("hello Alpha\nhello Beta\n", desk.read("names/cases/two/expected/names.txt"));
        assertTrue(!desk.has("names/cases/two/expected/more.txt"));
        says(Ggen.FINE, "all as expected", "pack", "test", "names", "--format=text");
    }

    @Test
    void whatThePackHasAgainstFactsCanBeExpected() throws IOException {
        desk.write(
                "names/cases/twice/ontology.ttl",
                "@prefix x: <http://example.org/> .\nx:a x:name \"Alpha\", \"Beta\" .\n");
        says(Ggen.RED, "red[parameter-missing]", "pack", "test", "names");
        desk.write("names/cases/twice/parameters.toml", "word = 3\n");
        says(Ggen.RED, "names/cases/twice/parameters.toml:1:1", "pack", "test", "names");
        desk.write("names/cases/twice/parameters.toml", "word = \"hello\"\n");
        says(Ggen.RED, "one name is enough", "pack", "test", "names");
        says(Ggen.FINE, "wrote cases/twice/findings.txt", "pack", "test", "names", "--write");
        assertTrue(desk.read("names/cases/twice/findings.txt").contains("one name is enough"));
        says(Ggen.FINE, "2 cases, all as expected.\n", "pack", "test", "names");
        desk.write("names/shapes.ttl", "");
        says(Ggen.RED, "2 cases, 1 not as expected.\n", "pack", "test", "names");
    }

    @Test
    void aPackWithoutCasesIsToldSo() throws IOException {
        desk.write("bare/pack.toml", ABOUT);
        says(Ggen.UNUSABLE, "red[pack-cases-missing]", "pack", "test", "bare");
    }

    @Test
    void whatIsntReadyIsNotPublished() throws IOException {
        desk.write(
                "bare/pack.toml",
                "[pack]\nname = \"bare\"\nversion = \"1\"\n[dependencies]\na = { path = \"../a\", version = \"*\" }\n");
        says(Ggen.UNUSABLE, "its version is `1`", "pack", "publish", "bare", "--to=repository");
        for (String why : new String[] {"no licence", "no group", "no README.md", "it looks for `a` in a folder"}) {
            assertTrue(desk.said().contains(why), desk::said);
        }
        desk.write("names/cases/two/expected/names.txt", "hello\n");
        says(Ggen.UNUSABLE, "red[pack-case]", "pack", "publish", "names", "--to=repository");
        assertTrue(!desk.has("repository"));
    }

    @Test
    void theSameFilesAreTheSameArchiveWhereverTheyLie() throws IOException {
        desk.write("names/.hidden", "x").write("names/ggen.lock", "");
        String archive = archive("names");
        pack("deep/copy", ABOUT);
        assertEquals(archive, archive("deep/copy"));
        desk.write("deep/copy/README.md", "# Other names\n");
        assertTrue(!archive.equals(archive("deep/copy")));
    }

    @Test
    void aPublishedPackIsFoundTakenAndUpdated() throws IOException {
        says(
                Ggen.FINE,
                "A project takes it by: ggen pack add org.acme:java-names --revision ^1.0.0",
                "pack",
                "publish",
                "names",
                "--to=repository");
        says(Ggen.UNUSABLE, "red[pack-published]", "pack", "publish", "names", "--to=repository");
        says(
                Ggen.FINE,
                "org.acme:java-names  1.0.0  repository  Names of everything.\n",
                "pack",
                "search",
                "NAMING",
                "--in=repository");
        says(Ggen.FINE, "No pack says that.", "pack", "search", "naming", "typescript", "--in=repository");
        desk.write("project/ggen.toml", "[project]\nname = \"p\"\n[ontology]\nsource = \"o.ttl\"\n")
                .write("project/o.ttl", "@prefix x: <http://example.org/> . x:a x:name \"Alpha\" .\n");
        says(
                Ggen.FINE,
                "Added",
                "pack",
                "add",
                "org.acme:java-names",
                "--revision=^1.0",
                "--set=word=hello",
                "--project=project");
        says(Ggen.FINE, "wrote names.txt", "sync", "project");
        assertEquals("hello Alpha\n", desk.read("project/names.txt"));
        says(Ggen.FINE, "All packs are as ggen.lock says.", "pack", "update", "--project=project");
        pack("names", ABOUT.replace("1.0.0", "1.1.0"));
        desk.replace("names/templates/names.tmpl", "}} {{ row", "}}, {{ row")
                .write("names/cases/two/expected/names.txt", "hello, Alpha\nhello, Beta\n");
        says(Ggen.FINE, "Published org.acme:java-names 1.1.0", "pack", "publish", "names", "--to=repository");
        says(Ggen.FINE, "Nothing to do", "sync", "project");
        says(
                Ggen.FINE,
                "changed  java-names  maven:org.acme:java-names@1.0.0 → maven:org.acme:java-names@1.1.0\n",
                "pack",
                "update",
                "--project=project");
        says(Ggen.FINE, "wrote names.txt", "sync", "project");
        assertEquals("hello, Alpha\n", desk.read("project/names.txt"));
        says(Ggen.FINE, "", "verify", "project");
        says(Ggen.UNUSABLE, "allowed: java-names", "pack", "update", "others", "--project=project");
    }

    @Test
    void aFolderThatChangedIsTakenAsItIs() throws IOException {
        desk.write("project/ggen.toml", "[project]\nname = \"p\"\n[ontology]\nsource = \"o.ttl\"\n")
                .write("project/o.ttl", "");
        says(Ggen.FINE, "Added", "pack", "add", "names", "--set=word=hello", "--project=project");
        desk.write("project/o.ttl", "@prefix x: <http://example.org/> . x:a x:name \"Alpha\" .\n");
        says(Ggen.FINE, "wrote names.txt", "sync", "project");
        desk.write("names/README.md", "# Changed\n");
        assertEquals(Ggen.RED, desk.run("sync", "project"), desk::said);
        assertTrue(desk.said().contains("ggen pack update names"), desk::said);
        says(Ggen.FINE, "changed  names  path:../names\n", "pack", "update", "names", "--project=project");
        says(Ggen.FINE, "", "sync", "project");
    }

    @Test
    void foldersOfPacksAreSearchedAndARepositoryThatCantListSaysSo() throws IOException {
        says(Ggen.FINE, "java-names  1.0.0  names  Names of everything.\n", "pack", "search", "everything", "--in=.");
        desk.with("GGEN_PACKS", folder.toString());
        says(Ggen.FINE, "java-names  1.0.0", "pack", "search");
        says(Ggen.UNUSABLE, "red[pack-unlistable]", "pack", "search", "names", "--in=https://repository.example/maven");
    }

    @Test
    void aProjectOnAPackBeginsWithWhatHasToBeChosen() throws IOException {
        desk.write("names/pack.toml", ABOUT + "[parameters.loud]\ntype = \"flag\"\ndefault = false\n");
        says(Ggen.FINE, "Made a project", "init", "mine", "--from", "names");
        assertTrue(desk.read("mine/ggen.toml").endsWith("""
                        [packs]
                        # word (text, needed): What is said to each.
                        # loud (flag, default false)
                        names = { path = "../names", parameters = { word = "" } }
                        """), desk.read("mine/ggen.toml"));
        says(Ggen.FINE, "Removed the pack `names`.", "pack", "remove", "names", "--project=mine");
    }
}
