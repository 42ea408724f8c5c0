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

/** {@code ggen pack}: what a project uses, by commands. */
class PackCommandTest {
    private static final String MANIFEST = """
            # Ours.
            [project]
            name = "p"

            [ontology]
            source = "model.ttl"

            [templates]
            dir = "templates"
            """;

    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aProjectAndAPackBesideIt() throws IOException {
        desk = Desk.in(folder)
                .with("GGEN_CONFIG", folder.resolve("keys").toString())
                .with("GGEN_CACHE", folder.resolve("cache").toString())
                .write("project/ggen.toml", MANIFEST)
                .write("project/model.ttl", "@prefix x: <http://example.org/> . x:a x:name \"Alpha\" .\n")
                .write("packs/records/pack.toml", """
                        [pack]
                        name = "java-records"
                        version = "1.4.0"
                        description = "A record for every name."
                        license = "Apache-2.0"
                        capabilities = ["java"]
                        [parameters.package]
                        description = "The package of all records."
                        [parameters.indent]
                        type = "whole"
                        default = 4
                        """)
                .write("packs/records/ontology.ttl", "@prefix x: <http://example.org/> .\n")
                .write("packs/records/gates/010.rq", "# MESSAGE: no\nASK { <http://example.org/no> ?p ?o }\n")
                .write("packs/records/inference/010.rq", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }\n")
                .write("packs/records/inference/020.rq", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }\n")
                .write("packs/records/templates/record.tmpl", """
                        ---
                        to: "java/{{ name }}.java"
                        sparql: "SELECT ?name { ?s <http://example.org/name> ?name }"
                        for_each: default
                        ---
                        package {{ parameters.package }}; // {{ parameters.indent }}
                        """);
    }

    private void says(int code, String expected, String... command) {
        assertEquals(code, desk.run(command), desk::said);
        assertTrue(desk.said().contains(expected), desk::said);
    }

    @Test
    void aPackIsAddedWithItsParametersAndTheRestOfTheManifestStays() throws IOException {
        says(
                Ggen.FINE,
                "Added the pack `records`.",
                "pack",
                "add",
                "packs/records",
                "--project=project",
                "--set",
                "package=org.acme",
                "--set",
                "indent=2");
        assertEquals(
                MANIFEST
                        + "\n[packs]\n"
                        + "records = { path = \"../packs/records\", parameters = { package = \"org.acme\", indent = 2 } }\n",
                desk.read("project/ggen.toml"));
        says(Ggen.FINE, "wrote java/Alpha.java", "sync", "project");
        assertEquals("package org.acme; // 2\n", desk.read("project/java/Alpha.java"));
        says(Ggen.FINE, "records  1.4.0  path:../packs/records  locked", "pack", "list", "--project=project");
    }

    @Test
    void whatThePackNeedsAndDoesntGetIsToldAndNothingIsWritten() throws IOException {
        says(Ggen.UNUSABLE, "red[parameter-missing]", "pack", "add", "packs/records", "--project=project");
        says(
                Ggen.UNUSABLE,
                "Did you mean `package`?",
                "pack",
                "add",
                "packs/records",
                "--project=project",
                "--set=packge=a");
        says(Ggen.UNUSABLE, "red[pack-missing]", "pack", "add", "packs/nowhere", "--project=project");
        says(Ggen.UNUSABLE, "--revision", "pack", "add", "https://example.org/packs.git", "--project=project");
        assertEquals(MANIFEST, desk.read("project/ggen.toml"));
    }

    @Test
    void twoPacksStandBelowEachOtherAndEachIsRemovedAlone() throws IOException {
        desk.write("packs/b/pack.toml", "[pack]\nname = \"b\"\nversion = \"1.0.0\"\n")
                .write("packs/b/ontology.ttl", "");
        desk.write("project/ggen.toml", MANIFEST + "\n[packs] # of others\n\n[limits]\noutputs = 10\n");
        says(Ggen.FINE, "Added", "pack", "add", "packs/b", "--project=project", "--as=words");
        says(Ggen.FINE, "Added", "pack", "add", "packs/records", "--project=project", "--set=package=a");
        assertEquals(MANIFEST + """

                        [packs] # of others
                        words = { path = "../packs/b" }
                        records = { path = "../packs/records", parameters = { package = "a" } }

                        [limits]
                        outputs = 10
                        """, desk.read("project/ggen.toml"));
        says(Ggen.UNUSABLE, "red[pack-twice]", "pack", "add", "packs/b", "--project=project", "--as=words");
        says(Ggen.FINE, "Removed the pack `words`.", "pack", "remove", "words", "--project=project");
        says(Ggen.UNUSABLE, "allowed: records", "pack", "remove", "words", "--project=project");
        says(Ggen.FINE, "Removed the pack `records`.", "pack", "remove", "records", "--project=project");
        assertEquals(MANIFEST + "\n[packs] # of others\n\n[limits]\noutputs = 10\n", desk.read("project/ggen.toml"));
        says(Ggen.FINE, "No packs are used here", "pack", "list", "--project=project");
    }

    @Test
    void aPackWithATableOfItsOwnIsRemovedWithIt() throws IOException {
        desk.write("packs/b/pack.toml", "[pack]\nname = \"b\"\nversion = \"1.0.0\"\n")
                .write("packs/b/ontology.ttl", "");
        desk.write("project/ggen.toml", MANIFEST + "[packs.b]\npath = \"../packs/b\"\n[limits]\noutputs = 10\n");
        says(Ggen.FINE, "Removed", "pack", "remove", "b", "--project=project");
        assertEquals(MANIFEST + "[limits]\noutputs = 10\n", desk.read("project/ggen.toml"));
    }

    @Test
    void whatLooksLikePacksInATextIsLeftAlone() throws IOException {
        String confusing = MANIFEST.replace("name = \"p\"", "name = \"p\"\ndescription = '''\n[packs]\n'''");
        desk.write("project/ggen.toml", confusing);
        says(
                Ggen.UNUSABLE,
                "red[pack-by-hand]",
                "pack",
                "add",
                "packs/records",
                "--project=project",
                "--set=package=a");
        assertEquals(confusing, desk.read("project/ggen.toml"));
    }

    @Test
    void aPackShowsWhatItMakesAndWhatMayBeChosen() throws IOException {
        says(
                Ggen.FINE,
                "java-records 1.4.0, Apache-2.0\n  A record for every name.\n",
                "pack",
                "show",
                "packs/records");
        String said = desk.said();
        assertTrue(
                said.contains(
                        "  for  java\n  makes  java/{{ name }}.java\n  derives by  2 queries\n  checks by  1 gate\n"),
                said);
        assertTrue(said.contains("  takes  package (text, needed): The package of all records.\n"), said);
        assertTrue(said.contains("  takes  indent (whole, default 4)\n"), said);
        says(Ggen.UNUSABLE, "red[pack-missing]", "pack", "show", "nothing", "--project=project");
    }

    @Test
    void programsGetTheSame() {
        assertEquals(Ggen.FINE, desk.run("pack", "show", "packs/records", "--format=json"), desk::said);
        Json.Obj card = (Json.Obj) CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "the card");
        assertEquals(Json.of("java-records"), card.get("name"));
        desk.run("pack", "add", "packs/records", "--project=project", "--set=package=a");
        assertEquals(Ggen.FINE, desk.run("pack", "list", "--project=project", "--format=json"), desk::said);
        Json.Arr list = (Json.Arr) CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "the list");
        assertEquals(Json.of("records"), ((Json.Obj) list.items().getFirst()).get("as"));
    }
}
