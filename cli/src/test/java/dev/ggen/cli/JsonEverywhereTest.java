package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program asks for as JSON is JSON, whatever comes of it. */
class JsonEverywhereTest {
    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = Desk.in(folder).with("GGEN_CONFIG", folder.resolve("keys").toString());
    }

    private Json json(int code, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add("--format=json");
        assertEquals(code, desk.run(arguments.toArray(String[]::new)), desk::said);
        return CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "what it said");
    }

    private static Json first(Json findings, String member) {
        return ((Json.Obj) ((Json.Arr) findings).items().getFirst()).get(member);
    }

    @Test
    void everyCommandOfTheGeneratorSpeaksIt() {
        Json.Obj made = (Json.Obj) json(Ggen.FINE, "init", "library");
        assertEquals(Json.of("library"), made.get("folder"));
        assertTrue(((Json.Arr) made.get("files")).items().size() > 5, desk::out);
        assertEquals(Json.of(List.of()), json(Ggen.FINE, "check", "library"));
        assertEquals(Json.of("green"), ((Json.Obj) json(Ggen.FINE, "sync", "library")).get("verdict"));
        assertEquals(Json.of("green"), ((Json.Obj) json(Ggen.FINE, "verify", "library")).get("verdict"));
        assertEquals(
                Json.of("generated/library.ts"),
                ((Json.Obj) json(Ggen.FINE, "explain", "library/generated/library.ts:6")).get("path"));
        json(Ggen.FINE, "key", "list");
        json(Ggen.FINE, "key", "show");
        json(Ggen.FINE, "key", "new", "--name=other");
    }

    @Test
    void aRotationGivesTheWholeTrustFile() throws IOException {
        desk.run("key", "new");
        json(Ggen.FINE, "key", "rotate", "default");
        assertEquals(desk.read("keys/trust.json"), desk.out());
        Trust trust = Trust.parse(Files.readAllBytes(folder.resolve("keys/trust.json")), "trust.json");
        assertEquals(2, trust.roots().size());
    }

    @Test
    void argumentsThatCannotBeReadAreAFinding() {
        assertEquals(Json.of("argument-unusable"), first(json(Ggen.UNUSABLE, "sync", "--no-such"), "id"));
        assertTrue(desk.out().contains("Try: ggen sync --help"), desk::out);
        assertEquals(Json.of("argument-unusable"), first(json(Ggen.UNUSABLE, "snyc"), "id"));
        assertEquals(Ggen.UNUSABLE, desk.run("sync", "--format", "json", "--issued-at"));
        assertEquals("", desk.err());
        assertEquals(Ggen.UNUSABLE, desk.run("sync", "--no-such"));
        assertTrue(desk.err().startsWith("ggen: Unknown option: '--no-such'"), desk::err);
    }

    @Test
    void whatTheDiskRefusesIsAFinding() throws IOException {
        desk.run("init", "library");
        desk.write("keys", "a file where a folder should be");
        json(Ggen.UNUSABLE, "key", "new");
        assertEquals("", desk.err());
    }
}
