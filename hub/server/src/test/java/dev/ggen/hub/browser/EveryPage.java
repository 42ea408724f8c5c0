package dev.ggen.hub.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds for every page of the hub, whatever it shows. With {@code -Dlooks} a picture of each look is left in {@code target/looks}, for
 * somebody to look at.
 */
public final class EveryPage {
    private static final List<Look> LOOKS = List.of(Look.DESK_LIGHT, Look.PHONE_LIGHT, Look.DESK_DARK, Look.PHONE_DARK);

    /** Both widths and both colours are seen in these two. */
    private static final List<Look> CHECKED = List.of(Look.DESK_LIGHT, Look.PHONE_DARK);

    private EveryPage() {}

    /** What is wrong with the page before the visitor; empty is well. */
    public static List<String> wrongs(String name, Visitor visitor) {
        Page page = visitor.page();
        List<String> wrongs = new ArrayList<>();
        long bytes = Budget.bytes(page);
        if (bytes > Budget.MOST_BYTES) {
            wrongs.add(name + " loads " + bytes + " bytes, more than " + Budget.MOST_BYTES);
        }
        if (page.locator("h1").count() != 1) {
            wrongs.add(name + " has " + page.locator("h1").count() + " titles");
        }
        for (Look look : CHECKED) {
            visitor.look(look);
            Layout.overflow(page).forEach(found -> wrongs.add(name + " at " + look.word() + ": " + found));
            Layout.crowded(page).forEach(found -> wrongs.add(name + " at " + look.word() + ": " + found));
            Accessibility.violations(page).forEach(found -> wrongs.add(name + " at " + look.word() + ": " + found));
        }
        Layout.printed(page).forEach(found -> wrongs.add(name + " on paper: " + found));
        if (System.getProperty("looks") != null) {
            LOOKS.forEach(look -> picture(visitor.look(look).page(), name + "-" + look.word()));
        }
        visitor.look(Look.DESK_LIGHT);
        return wrongs;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/looks", name + ".png"))
                .setFullPage(true));
    }
}
