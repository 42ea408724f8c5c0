package dev.ggen.hub.portal;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import java.util.Locale;
import java.util.Optional;

/** The places of the navigation, by what people do there, in its order. */
public enum Place {
    OVERVIEW("/", "home", Group.TOP, "o", Optional.empty()),
    PARTNERS("/partners", "people", Group.TOP, "p", Optional.of(Permission.PARTNER_READ)),
    AGREEMENTS("/agreements", "paper", Group.TOP, "a", Optional.of(Permission.AGREEMENT_READ)),
    MONTHS("/months", "calendar", Group.SETTLEMENT, "m", Optional.of(Permission.MONTH_READ)),
    REPORTS("/reports", "inbox", Group.SETTLEMENT, "r", Optional.of(Permission.REPORT_READ)),
    STATEMENTS("/statements", "receipt", Group.SETTLEMENT, "s", Optional.of(Permission.STATEMENT_READ)),
    LEDGER("/ledger", "ledger", Group.SETTLEMENT, "l", Optional.of(Permission.LEDGER_READ)),
    PROGRAM("/program", "rules", Group.RECORD, "g", Optional.of(Permission.PROGRAM_READ)),
    EVIDENCE("/evidence", "seal", Group.RECORD, "e", Optional.of(Permission.EVIDENCE_READ)),
    ACTIVITY("/activity", "pulse", Group.RECORD, "y", Optional.of(Permission.ACTIVITY_READ)),
    USERS("/users", "key", Group.RECORD, "u", Optional.of(Permission.USER_MANAGE));

    /** Places that stand together. */
    public enum Group {
        /** Without a heading. */
        TOP,
        SETTLEMENT,
        RECORD;

        /** The message key of its heading. */
        public String key() {
            return "portal.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final String href;
    private final String icon;
    private final Group group;
    private final String shortcut;
    private final Optional<Permission> needed;

    Place(String href, String icon, Group group, String shortcut, Optional<Permission> needed) {
        this.href = href;
        this.icon = icon;
        this.group = group;
        this.shortcut = shortcut;
        this.needed = needed;
    }

    public String href() {
        return href;
    }

    /** Its icon in {@code icons.svg}. */
    public String icon() {
        return icon;
    }

    public Group group() {
        return group;
    }

    /** The key that goes there, after {@code g}. */
    public String shortcut() {
        return shortcut;
    }

    /** The message key of its name. */
    public String key() {
        return "portal.place." + name().toLowerCase(Locale.ROOT);
    }

    /** May the viewer go there? */
    public boolean isOpenTo(Viewer viewer) {
        return needed.isEmpty() || viewer.may(needed.get());
    }

    /** Is this address at or below the place? */
    public boolean holds(String path) {
        return path.equals(href) || (this != OVERVIEW && path.startsWith(href + "/"));
    }
}
