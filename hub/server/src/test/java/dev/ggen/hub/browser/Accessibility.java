package dev.ggen.hub.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps people out of a page: axe-core by the rules of WCAG 2.2 AA, run past the page's content policy. */
public final class Accessibility {
    private static final String SCRIPT = read("/axe.min.js");
    /**
     * Colours are dear to compare and don't differ between rows that are made of the same parts, so those are compared for the first of them; all
     * else is asked of everything. Nothing is loaded anew: only a rule for media and one that we don't ask need that.
     */
    private static final String RUN = """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
              const seen = new Set();
              const parts = (row) => [row, ...row.querySelectorAll("*")].map((part) => part.tagName + "." + (part.getAttribute("class") || "")).join();
              const alike = Array.from(document.querySelectorAll("tbody tr, .timeline > li"))
                .filter((row) => seen.has(parts(row)) || !seen.add(parts(row)));
              alike.forEach((row) => row.setAttribute("data-alike", ""));
              const ask = (where, rules, runOnly) => axe.run(where, {preload: false, runOnly, rules, resultTypes: ["violations"]});
              const found = [
                await ask(document, {"color-contrast": {enabled: false}, "target-size": {enabled: true}}, tags),
                await ask({exclude: ["[data-alike]"]}, {}, {type: "rule", values: ["color-contrast"]})];
              alike.forEach((row) => row.removeAttribute("data-alike"));
              return found.flatMap((result) => result.violations).flatMap((broken) => broken.nodes.map((node) =>
                broken.id + ": " + node.target.join(" ") + ": " + (node.failureSummary || broken.help).replace(/\\s+/g, " ")));
            }
            """;

    private Accessibility() {}

    /** Everything that axe holds against the page as it stands now; empty is well. */
    @SuppressWarnings("unchecked") // a list of strings, as RUN makes it
    public static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String read(String resource) {
        try (InputStream stream = Accessibility.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
