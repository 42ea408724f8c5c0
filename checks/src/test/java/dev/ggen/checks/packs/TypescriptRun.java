package dev.ggen.checks.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the pack {@code typescript} makes of an ontology, compiled as strictly as the compiler can. */
final class TypescriptRun implements PackRun {
    private static final String TSCONFIG = """
            {
              "compilerOptions": {
                "strict": true, "noUncheckedIndexedAccess": true, "noUnusedLocals": true, "noUnusedParameters": true,
                "noImplicitOverride": true, "noPropertyAccessFromIndexSignature": true, "verbatimModuleSyntax": true,
                "skipLibCheck": true, "target": "ES2022", "module": "NodeNext", "types": ["node"], "rootDir": "made", "outDir": "out"
              },
              "include": ["made"]
            }
            """;

    private static final String READER = """
            import { readFileSync, writeFileSync } from "node:fs";
            import { %sSchema } from "./src/model/schemas.js";

            const [from = "", to = ""] = process.argv.slice(2);
            const value: unknown = JSON.parse(readFileSync(from, "utf8"));
            writeFileSync(to, JSON.stringify(%sSchema.parse(value)));
            """;

    private final Path folder;
    private final Path tools;

    TypescriptRun(Path parent, Path ontology) throws IOException {
        tools = Tools.got("node/node_modules");
        Tools.program("node");
        folder = parent.resolve("typescript");
        PackProject.synced(folder, "typescript", ontology, "");
        Files.createSymbolicLink(folder.resolve("node_modules"), tools);
        Files.writeString(folder.resolve("package.json"), "{ \"type\": \"module\" }\n");
        Files.writeString(folder.resolve("tsconfig.json"), TSCONFIG);
    }

    @Override
    public void addReader(String root) throws IOException {
        Files.writeString(folder.resolve("made/read.ts"), READER.replace("%s", root));
    }

    @Override
    public void compile() throws IOException, InterruptedException {
        node("typescript/bin/tsc", "-p", ".");
    }

    @Override
    public void check() throws IOException, InterruptedException {
        node("prettier/bin/prettier.cjs", "--check", "made/src");
    }

    @Override
    public void readAndWrite(Path document, Path written) throws IOException, InterruptedException {
        Tools.quiet(folder, List.of("node", "out/read.js", document.toString(), written.toString()));
    }

    private void node(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", tools.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Tools.quiet(folder, command);
    }
}
