package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.checks.tree.Checkout;
import dev.ggen.cli.Ggen;
import dev.ggen.cli.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project that takes one pack of the checkout in, over one ontology. */
final class PackProject {
    /** The ontologies and documents that all packs share. */
    static final Path CASES = Checkout.ROOT.resolve("packs/cases");

    private static final Set<String> OWN =
            Set.of("ggen.toml", "ontology.ttl", "packs", ".ggen", ".keys", "ggen.lock", "made");

    private static final int DEEPEST = 20;

    private final Path folder;

    private PackProject(Path folder) {
        this.folder = folder;
    }

    /**
     * Generates with a pack, as a user would, and expects that all goes well.
     *
     * @param parameters what the project chooses, as members of a table of TOML: {@code folder = "src"}
     */
    static PackProject synced(Path folder, String pack, Path ontology, String parameters) throws IOException {
        Files.createDirectories(folder);
        Files.copy(ontology, folder.resolve("ontology.ttl"));
        copy(
                Checkout.ROOT.resolve("packs").resolve(pack),
                folder.resolve("packs").resolve(pack));
        Files.writeString(folder.resolve("ggen.toml"), """
            [project]
            name = "case"
            version = "1.0.0"
            [ontology]
            source = "ontology.ttl"
            [generation]
            output_dir = "made"
            [packs]
            %s = { path = "packs/%s", lock = false, parameters = { %s } }
            """.formatted(pack, pack, parameters));
        run(folder, "key", "new");
        run(folder, "sync");
        gather(folder);
        return new PackProject(folder);
    }

    /** Where the files are that the pack made. */
    Path made() {
        return folder.resolve("made");
    }

    /** Every file that the pack made, by its path. */
    SortedMap<String, String> files() throws IOException {
        return tree(made());
    }

    /** One of them; that it is there is expected. */
    String file(String name) throws IOException {
        return Files.readString(made().resolve(name));
    }

    /** What a pack's case says that it makes. */
    static SortedMap<String, String> expected(String pack, String name) throws IOException {
        return tree(Checkout.ROOT.resolve("packs/" + pack + "/cases/" + name + "/expected"));
    }

    /** Moves what was made out of the project, so that it can be looked at by itself. */
    private static void gather(Path folder) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path entry : all.sorted().toList()) {
                if (!OWN.contains(entry.getFileName().toString())) {
                    Files.move(entry, made.resolve(entry.getFileName()));
                }
            }
        }
    }

    private static void run(Path folder, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> environment =
                Map.of("GGEN_CONFIG", folder.resolve(".keys").toString());
        int code = Ggen.run(new Shell(both, both, environment, folder, folder, new SecureRandom()), arguments);
        assertEquals(Ggen.FINE, code, () -> said.toString(StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path name = from.relativize(file);
            if (!name.startsWith("cases")) {
                Path copy = to.resolve(name.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static SortedMap<String, String> tree(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Path file : files(root)) {
            tree.put(root.relativize(file).toString(), Files.readString(file));
        }
        return tree;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root, DEEPEST)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
