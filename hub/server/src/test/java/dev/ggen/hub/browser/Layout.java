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

    private static final String CROWDED = """
            () => {
              const least = 4;
              const controls = Array.from(document.querySelectorAll("main :is(button, a.button, summary.button, input:not([type=hidden]), select, textarea)"))
                .filter((part) => part.checkVisibility() && !part.closest(".sr") && part.getBoundingClientRect().width > 0);
              const name = (part) => part.tagName.toLowerCase() + " " + (part.textContent.trim().slice(0, 30) || part.name);
              const boxes = controls.map((part) => part.getBoundingClientRect());
              return controls.flatMap((one, i) => controls.slice(i + 1).flatMap((other, k) => {
                const [a, b] = [boxes[i], boxes[i + 1 + k]];
                const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
                const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
                return Math.max(across, down) < least ? [name(one) + " is crowded by " + name(other)] : [];
              }));
            }
            """;

    private Layout() {}

    /** Controls of the page's content that stand closer to each other than a finger can tell apart; empty is well. */
    @SuppressWarnings("unchecked") // a list of strings, as CROWDED makes it
    public static List<String> crowded(Page page) {
        return (List<String>) page.evaluate(CROWDED);
    }

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
