package dev.ggen.hub.portal;

import dev.ggen.hub.access.SavedView;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;

/**
 * What stands around every page.
 *
 * @param viewer who looks; empty before signing in
 * @param partner the name of the partner to which he belongs; empty at the vendor
 * @param path the page's own address
 * @param listing how the page's list is wanted
 * @param locale of words and figures
 * @param csrf the value of every form's hidden {@code _csrf}
 * @param clock the hub's clock, shown in a demo
 * @param assets the addresses of our static files
 * @param views the viewer's kept views of this page, asked for where it is a list
 */
public record Frame(
        Optional<Viewer> viewer,
        Optional<String> partner,
        String path,
        Listing listing,
        Locale locale,
        Theme theme,
        String csrf,
        HubClock clock,
        MessageSource messages,
        Ids ids,
        Assets assets,
        Supplier<List<SavedView>> views) {
    /**
     * A text of the message files.
     *
     * @param key its key; a missing one is a fault, not a blank
     */
    public String text(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    public Words words() {
        return new Words(messages, locale);
    }

    public Figures figures() {
        return new Figures(locale);
    }

    /** A new value of a form's hidden {@code _command}, so that sending it twice does it once. */
    public String newCommand() {
        return ids.next().toString();
    }

    public boolean may(Permission permission) {
        return viewer.filter(known -> known.may(permission)).isPresent();
    }

    /** Where this viewer may go. */
    public Navigation navigation() {
        return Navigation.of(place -> viewer.filter(place::isOpenTo).isPresent(), path);
    }

    /** The address of one of our static files. */
    public String asset(String file) {
        return assets.href(file);
    }

    /** Where the viewer belongs: the vendor's name, or the partner's. */
    public String home() {
        return partner.orElseGet(() -> text("portal.vendor"));
    }

    /** Up to two initials of the viewer's name. */
    public String initials() {
        String[] names = viewer.map(Viewer::name).orElse("").strip().split("\\s+", -1);
        String last = names.length > 1 ? first(names[names.length - 1]) : "";
        return first(names[0]) + last;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
