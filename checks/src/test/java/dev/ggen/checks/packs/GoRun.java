package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the pack {@code go} makes of an ontology, as a package of a module without dependencies. */
final class GoRun implements PackRun {
    private static final String READER = """
            package main

            import (
            	"encoding/json"
            	"os"

            	"made/model"
            )

            func main() {
            	document, err := os.ReadFile(os.Args[1])
            	if err != nil {
            		panic(err)
            	}
            	var value model.%s
            	if err := json.Unmarshal(document, &value); err != nil {
            		panic(err)
            	}
            	written, err := json.Marshal(value)
            	if err != nil {
            		panic(err)
            	}
            	if err := os.WriteFile(os.Args[2], written, 0o600); err != nil {
            		panic(err)
            	}
            }
            """;

    private final Path folder;

    GoRun(Path parent, Path ontology) throws IOException {
        Tools.program("go");
        PackProject.synced(parent.resolve("go"), "go", ontology, "");
        folder = parent.resolve("go/made");
        Files.writeString(folder.resolve("go.mod"), "module made\n\ngo 1.22\n");
    }

    @Override
    public void addReader(String root) throws IOException {
        Files.writeString(folder.resolve("main.go"), READER.replace("%s", root));
    }

    @Override
    public void compile() throws IOException, InterruptedException {
        go("build", "./...");
    }

    @Override
    public void check() throws IOException, InterruptedException {
        Tools.program("gofmt");
        assertEquals("", Tools.quiet(folder, List.of("gofmt", "-d", "model")));
        go("vet", "./...");
    }

    @Override
    public void readAndWrite(Path document, Path written) throws IOException, InterruptedException {
        go("run", ".", document.toString(), written.toString());
    }

    /** What was compiled once is kept beside the other languages' tools; nothing is fetched. */
    private void go(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        Tools.quiet(
                folder, Map.of("GOCACHE", Tools.PLACE.resolve("go-cache").toString(), "GOTOOLCHAIN", "local"), command);
    }
}
