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
    private static final String RUN = """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
              const result = await axe.run(document, {runOnly: tags, rules: {"target-size": {enabled: true}}, resultTypes: ["violations"]});
              return result.violations.flatMap((broken) => broken.nodes.map((node) =>
                broken.id + ": " + node.target.join(" ") + ": " + (node.failureSummary || broken.help).replace(/\\s+/g, " ")));
            }
            """;

    private Accessibility() {}

    /** Everything that axe holds against the page as it stands now; empty is well. */
    @SuppressWarnings("unchecked") // a list of strings, as RUN makes it
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
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
