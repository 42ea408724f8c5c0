package dev.ggen.checks.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the pack {@code python} makes of an ontology, with all that looks at Python without running it. */
final class PythonRun implements PackRun {
    private static final String READER = """
            import sys

            import model

            with open(sys.argv[1], "rb") as document:
                value = model.%s.model_validate_json(document.read())
            with open(sys.argv[2], "w", encoding="utf-8") as written:
                written.write(value.model_dump_json())
            """;

    private final Path source;
    private final Path programs;

    PythonRun(Path parent, Path ontology) throws IOException {
        programs = Tools.got("python/bin");
        PackProject.synced(parent.resolve("python"), "python", ontology, "");
        source = parent.resolve("python/made/src");
    }

    @Override
    public void addReader(String root) throws IOException {
        Files.writeString(source.resolve("read.py"), READER.replace("%s", root));
    }

    @Override
    public void compile() throws IOException, InterruptedException {
        run("mypy", "--strict", "--cache-dir", source.resolve("../mypy").toString(), "model.py");
        run("python", "-W", "error", "-c", "import model");
    }

    @Override
    public void check() throws IOException, InterruptedException {
        run("black", "--quiet", "--check", "--diff", "model.py");
        run("ruff", "format", "--no-cache", "--diff", "model.py");
        run("ruff", "check", "--no-cache", "model.py");
    }

    /** Warnings are errors. */
    @Override
    public void readAndWrite(Path document, Path written) throws IOException, InterruptedException {
        run("python", "-W", "error", "read.py", document.toString(), written.toString());
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Tools.quiet(source, command);
    }
}
