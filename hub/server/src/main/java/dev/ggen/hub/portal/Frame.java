package dev.ggen.hub.portal;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * What stands around every page.
 *
 * @param viewer who looks; empty before signing in
 * @param path the page's own address
 * @param locale of words and figures
 * @param csrf the value of every form's hidden {@code _csrf}
 * @param clock the hub's clock, shown in a demo
 */
public record Frame(
        Optional<Viewer> viewer,
        String path,
        Locale locale,
        String csrf,
        HubClock clock,
        MessageSource messages,
        Ids ids) {
    /**
     * A text of the message files.
     *
     * @param key its key; a missing one is a fault, not a blank
     */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A new value of a form's hidden {@code _command}, so that sending it twice does it once. */
    public String newCommand() {
        return ids.next().toString();
    }

    public boolean may(Permission permission) {
        return viewer.filter(known -> known.may(permission)).isPresent();
    }
}
