package dev.ggen.hub.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page fits its window, and can be walked with the keyboard alone. */
public final class Layout {
    private static final String OVERFLOW = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const page = ["the page is " + document.documentElement.scrollWidth + " wide in a window of " + width];
              return page.concat(Array.from(document.querySelectorAll("body *"))
                .filter((part) => part.checkVisibility({contentVisibilityAuto: true}) && part.getBoundingClientRect().right > width + 1 && !part.closest(".scroll, .tabs, .sr, .skip"))
                .map((part) => part.tagName.toLowerCase() + "." + part.className + " ends at " + Math.round(part.getBoundingClientRect().right)));
            }
            """;

    private static final String FOCUSED = """
            () => {
              const part = document.activeElement;
              if (!part || part === document.body) return "";
              const style = getComputedStyle(part);
              const seen = part.getBoundingClientRect().width > 0 && (style.outlineStyle !== "none" || part.matches("input, select, textarea"));
              return (seen ? "" : "unseen ") + part.tagName.toLowerCase() + " " + (part.getAttribute("href") || part.name || part.textContent.trim());
            }
            """;

    private Layout() {}

    /** What sticks out of the window sideways; empty is well. */
    @SuppressWarnings("unchecked") // a list of strings, as OVERFLOW makes it
    public static List<String> overflow(Page page) {
        return (List<String>) page.evaluate(OVERFLOW);
    }

    /** Presses Tab and says where the focus went: empty at the page's end, beginning with "unseen" where nothing shows it. */
    public static String tab(Page page) {
        page.keyboard().press("Tab");
        return (String) page.evaluate(FOCUSED);
    }
}
