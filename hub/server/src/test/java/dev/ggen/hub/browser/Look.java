package dev.ggen.hub.browser;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a page is looked at.
 *
 * @param width of the window in CSS pixels
 */
public record Look(int width, int height, ColorScheme colours) {
    public static final Look PHONE_LIGHT = new Look(390, 844, ColorScheme.LIGHT);
    public static final Look PHONE_DARK = new Look(390, 844, ColorScheme.DARK);
    public static final Look DESK_LIGHT = new Look(1440, 900, ColorScheme.LIGHT);
    public static final Look DESK_DARK = new Look(1440, 900, ColorScheme.DARK);

    /** {@code 390-dark}. */
    public String word() {
        return width + (colours == ColorScheme.DARK ? "-dark" : "-light");
    }
}
