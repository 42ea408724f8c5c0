package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pack {@code markdown} makes: pages that lead to each other, with diagrams. */
final class MarkdownPackTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("<(?!/?code>)[^ ]");

    private static final int FEWEST_DIAGRAMS = 20;

    /** Names every diagram that Mermaid can't read; its parser asks for a browser's document. */
    private static final String PARSER = """
            import { readFileSync, readdirSync } from "node:fs";
            import { JSDOM } from "jsdom";

            globalThis.window = new JSDOM("").window;
            globalThis.document = globalThis.window.document;
            const { default: mermaid } = await import("mermaid");
            for (const file of readdirSync("diagrams")) {
              await mermaid.parse(readFileSync(`diagrams/${file}`, "utf8")).catch((refusal) => {
                console.error(`${file}: ${refusal.message}`);
                process.exitCode = 1;
              });
            }
            """;

    @TempDir
    private Path folder;

    private SortedMap<String, String> pages = new TreeMap<>();

    @BeforeEach
    void makePages() throws IOException {
        Path ontology = PackProject.CASES.resolve("shop.ttl");
        pages = PackProject.synced(folder.resolve("shop"), "markdown", ontology, "")
                .files();
    }

    @Test
    void makesWhatTheCaseShows() throws IOException {
        Path ontology = PackProject.CASES.resolve("library.ttl");

        PackProject project = PackProject.synced(folder.resolve("library"), "markdown", ontology, "");

        assertEquals(PackProject.expected("markdown", "library"), project.files());
    }

    @Test
    void everyLinkLeadsToAPage() {
        List<String> broken = new ArrayList<>();
        pages.forEach((name, page) -> LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !pages.containsKey("docs/model/" + link))
                .forEach(link -> broken.add(name + ": " + link)));

        assertEquals(List.of(), broken);
    }

    @Test
    void nothingThatTheOntologySaysBecomesHtml() {
        List<String> tags = new ArrayList<>();
        pages.forEach(
                (name, page) -> TAG.matcher(DIAGRAM.matcher(page).replaceAll("").replaceAll("`[^`\n]*`", ""))
                        .results()
                        .forEach(tag -> tags.add(name + ": " + tag.group())));

        assertEquals(List.of(), tags);
    }

    @Test
    void mermaidReadsEveryDiagram() throws Exception {
        Path modules = Tools.got("mermaid/node_modules");
        Tools.program("node");
        Path diagrams = Files.createDirectories(folder.resolve("diagrams"));
        int count = 0;
        for (String page : pages.values()) {
            for (MatchResult diagram : DIAGRAM.matcher(page).results().toList()) {
                Files.writeString(diagrams.resolve(++count + ".mmd"), diagram.group(1));
            }
        }
        assertTrue(count >= FEWEST_DIAGRAMS, "only " + count + " diagrams");
        Files.createSymbolicLink(folder.resolve("node_modules"), modules);
        Files.writeString(folder.resolve("parse.mjs"), PARSER);

        Tools.quiet(folder, List.of("node", "parse.mjs"));
    }
}
