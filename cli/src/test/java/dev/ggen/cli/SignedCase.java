package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A case's agreement with PwC in a test's folder, signed by command by both parties. */
final class SignedCase {
    private SignedCase() {}

    /** Signs it as {@code agreements/PWC-2026.ttl}, with the keys {@code ggen} and {@code pwc}. */
    static void in(Desk desk, Path folder, Path caseFolder) throws IOException {
        Files.createDirectories(folder.resolve("agreements"));
        Files.copy(caseFolder.resolve("agreements/PWC-2026.ttl"), folder.resolve("agreements/PWC-2026.ttl"));
        List<Json> signers = new ArrayList<>();
        for (String side : List.of("vendor", "partner")) {
            signers.addAll(signed(desk, side, side.equals("vendor") ? "ggen" : "pwc"));
        }
        desk.write(
                "agreements/signers.json",
                CanonicalJson.text(new Json.Obj(
                        new TreeMap<>(Map.of("format", Json.of("ggen-trust/1"), "keys", Json.of(signers))))));
    }

    private static List<Json> signed(Desk desk, String side, String key) {
        assertEquals(Ggen.FINE, desk.run("key", "new", "--name", key), desk::said);
        assertEquals(
                Ggen.FINE,
                desk.run(
                        "agreement",
                        "sign",
                        "agreements/PWC-2026.ttl",
                        "--as",
                        side,
                        "--by",
                        "Ada",
                        "--on",
                        "2026-08-20",
                        "--key",
                        key),
                desk::said);
        assertEquals(Ggen.FINE, desk.run("key", "show", key, "--format", "json"), desk::said);
        Json.Obj shown = (Json.Obj) CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "key");
        return ((Json.Arr) shown.get("keys")).items();
    }
}
