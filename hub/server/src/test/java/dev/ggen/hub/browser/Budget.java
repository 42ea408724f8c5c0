package dev.ggen.hub.browser;

import com.microsoft.playwright.Page;

/** What a page's first load costs. */
public final class Budget {
    /** The most that a first load may take, in bytes of bodies as sent. */
    public static final long MOST_BYTES = 200_000;

    private static final String LOADED = """
            () => performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
              .reduce((sum, entry) => sum + (entry.encodedBodySize || 0), 0)
            """;

    private Budget() {}

    /** Bytes of the page and of all that it loaded, cached or not. */
    public static long bytes(Page page) {
        return ((Number) page.evaluate(LOADED)).longValue();
    }
}
