package dev.ggen.hub.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;

/** Whether a page fits its window, and can be walked with the keyboard alone. */
public final class Layout {
    /** A4 less 16 mm at each side, in CSS pixels. */
    private static final int PAPER_WIDTH = 673;

    private static final int PAPER_HEIGHT = 1001;

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

    /** On paper, A4 less its margins; run while print is emulated. */
    private static final String PRINTED = """
            () => {
              const seen = (part) => part.checkVisibility() && part.getBoundingClientRect().width > 0;
              const name = (part) => part.tagName.toLowerCase() + "." + part.className + " " + part.textContent.trim().slice(0, 40);
              const all = (query) => Array.from(document.querySelectorAll(query)).filter(seen);
              const content = (part) => { const range = document.createRange(); range.selectNodeContents(part); return range.getBoundingClientRect(); };
              const lines = (part) => content(part).height / parseFloat(getComputedStyle(part).lineHeight);
              const width = document.documentElement.clientWidth;
              return [
                ...all("main :is(button, .button, input, select, textarea)").map((part) => name(part) + " is printed"),
                ...all("main .table .whole").filter((part) => !part.querySelector(".note") && lines(part) > 1.5).map((part) => name(part) + " is torn"),
                ...all("main .table :is(th, td)").filter((part) => lines(part) > 5 && content(part).width < 64).map((part) => name(part) + " is squeezed"),
                ...all("main *").filter((part) => part.getBoundingClientRect().right > width + 1).map((part) => name(part) + " is cut off"),
              ];
            }
            """;

    private Layout() {}

    /** What nobody wants on paper; empty is well. */
    @SuppressWarnings("unchecked") // a list of strings, as PRINTED makes it
    public static List<String> printed(Page page) {
        page.setViewportSize(PAPER_WIDTH, PAPER_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        List<String> wrongs = (List<String>) page.evaluate(PRINTED);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return wrongs;
    }

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
