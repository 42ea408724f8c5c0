package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in a pack that lies beside a project. */
class PackLinksTest {
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final Trust trust = Trust.of(new TrustRoot("me", key.publicKey()));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeEach
    void aProjectWithAPack() throws IOException {
        write("project/ggen.toml", """
                [project]
                name = "p"
                [ontology]
                source = "o.ttl"
                [packs]
                k = { path = "../pack" }
                """);
        write("project/o.ttl", "<http://example.org/a> <http://example.org/b> 1 .\n");
        write("pack/pack.toml", "[pack]\nname = \"k\"\nversion = \"1.0.0\"\n");
        write("pack/ontology.ttl", "<http://example.org/c> <http://example.org/d> 2 .\n");
        write("pack/templates/k.tmpl", """
                ---
                to: k.txt
                sparql: "SELECT ?s { ?s ?p ?o }"
                ---
                {% include "linked.txt" %}
                """);
        write("secret.txt", "mine alone");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SyncReport sync() {
        return new Project(folder.resolve("project"), "1.0", GenerationLimits.STANDARD)
                .sync(key, trust, RunDetails.NONE, SyncOptions.STANDARD);
    }

    private List<String> refused() {
        return assertThrows(FindingsException.class, this::sync).findings().stream()
                .map(Finding::id)
                .toList();
    }

    @Test
    void oneThatLeadsToAFileOutsideIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("pack/templates/linked.txt"), folder.resolve("secret.txt"));
        assertEquals(List.of("pack-outside"), refused());
        assertFalse(Files.exists(folder.resolve("project/k.txt")));
    }

    @Test
    void oneThatLeadsThroughAFolderOutsideIsRefused() throws IOException {
        write("elsewhere/a/linked.txt", "mine alone");
        Files.delete(folder.resolve("pack/templates/k.tmpl"));
        Files.delete(folder.resolve("pack/templates"));
        write("elsewhere/a/k.tmpl", "---\nto: k.txt\n---\nx\n");
        Files.createSymbolicLink(folder.resolve("pack/templates"), folder.resolve("elsewhere/a"));
        assertEquals(List.of("pack-outside"), refused());
    }

    @Test
    void oneInThePackIsFollowed() throws IOException {
        write("pack/words.txt", "of the pack");
        Files.createSymbolicLink(folder.resolve("pack/templates/linked.txt"), Path.of("../words.txt"));
        sync();
        assertEquals("of the pack\n", Files.readString(folder.resolve("project/k.txt")));
    }

    @Test
    void aPackThatIsItselfBehindALinkIsRead() throws IOException {
        write("pack/templates/linked.txt", "of the pack");
        Files.move(folder.resolve("pack"), folder.resolve("moved"));
        Files.createSymbolicLink(folder.resolve("pack"), folder.resolve("moved"));
        sync();
        assertEquals("of the pack\n", Files.readString(folder.resolve("project/k.txt")));
    }
}
