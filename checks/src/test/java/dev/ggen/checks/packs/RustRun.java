package dev.ggen.checks.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the pack {@code rust} makes of an ontology, as a library that no warning is forgiven. */
final class RustRun implements PackRun {
    private static final String LIBRARY = "#![deny(warnings)]\n\npub mod model;\n";

    private static final String READER = """
            fn main() {
                let mut names = std::env::args().skip(1);
                let document = std::fs::read_to_string(names.next().unwrap()).unwrap();
                let value: made::model::%s = serde_json::from_str(&document).unwrap();
                std::fs::write(names.next().unwrap(), serde_json::to_string(&value).unwrap()).unwrap();
            }
            """;

    private final Path folder;
    private final Path tools;

    RustRun(Path parent, Path ontology) throws IOException {
        tools = Tools.got("rust/Cargo.lock").resolveSibling(".");
        Tools.program("cargo");
        PackProject.synced(parent.resolve("rust"), "rust", ontology, "");
        folder = parent.resolve("rust/made");
        for (String name : List.of("Cargo.toml", "Cargo.lock")) {
            Files.copy(tools.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("src/lib.rs"), LIBRARY);
    }

    @Override
    public void addReader(String root) throws IOException {
        Files.createDirectories(folder.resolve("src/bin"));
        Files.writeString(folder.resolve("src/bin/read.rs"), READER.replace("%s", root));
    }

    @Override
    public void compile() throws IOException, InterruptedException {
        cargo("build");
    }

    @Override
    public void check() throws IOException, InterruptedException {
        Tools.program("rustfmt");
        Tools.quiet(folder, List.of("rustfmt", "--edition", "2024", "--check", "src/model/mod.rs"));
        Tools.program("cargo-clippy");
        cargo("clippy", "--", "-D", "warnings");
    }

    @Override
    public void readAndWrite(Path document, Path written) throws IOException, InterruptedException {
        cargo("run", "--bin", "read", "--", document.toString(), written.toString());
    }

    /** Crates that were compiled once are kept beside the tools; nothing is fetched. */
    private void cargo(String subcommand, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cargo", subcommand, "--offline", "--quiet"));
        command.addAll(List.of(arguments));
        Tools.quiet(
                folder,
                Map.of("CARGO_TARGET_DIR", tools.resolve("target").normalize().toString()),
                command);
    }
}
