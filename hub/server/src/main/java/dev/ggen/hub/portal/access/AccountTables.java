package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.PasskeyView;
import dev.ggen.hub.access.SessionView;
import dev.ggen.hub.access.TokenView;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The lists of an account.
 *
 * @param words in whose language
 */
record AccountTables(Words words) {
    private static final int LONGEST_AGENT = 60;

    Table sessions(List<SessionView> sessions, Optional<UUID> current) {
        return Table.of(
                        text("sessions"),
                        Column.text(text("session.browser")),
                        Column.text(text("session.address")).wideOnly(),
                        Column.text(text("session.made")).wideOnly(),
                        Column.text(text("session.seen")),
                        Column.text(text("session.end")))
                .rows(sessions.stream().map(session -> row(session, current)).toList());
    }

    private Row row(SessionView session, Optional<UUID> current) {
        boolean isThis = current.filter(session.id()::equals).isPresent();
        String way = text("session.way." + session.way().word());
        return Row.of(
                Value.text(browser(session.userAgent()), way),
                Value.code(session.address()),
                Value.moment(session.madeAt()),
                Value.moment(session.seenAt()),
                isThis
                        ? Value.state(Badge.good(text("session.this")))
                        : Value.act(Action.post(text("session.end"), "/account/sessions/" + session.id() + "/end")));
    }

    /** The name that a browser gives itself, found among those of its ancestors. */
    private String browser(String agent) {
        String system = first(agent, List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux"));
        String name = first(agent, List.of("Firefox", "Edg", "OPR", "Chrome", "Safari"));
        if (name.isEmpty()) {
            return agent.isEmpty()
                    ? text("session.unknown")
                    : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        }
        String shown = name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name;
        return system.isEmpty() ? shown : shown + ", " + system;
    }

    private static String first(String text, List<String> names) {
        return names.stream().filter(text::contains).findFirst().orElse("");
    }

    Table passkeys(List<PasskeyView> passkeys) {
        return Table.of(
                        text("passkeys"),
                        Column.text(text("passkey.label")),
                        Column.text(text("session.made")).wideOnly(),
                        Column.text(text("passkey.used")),
                        Column.text(text("passkey.remove")))
                .rows(passkeys.stream().map(this::row).toList())
                .orElse(Empty.of("key", text("passkey.none"), text("passkey.none.words")));
    }

    private Row row(PasskeyView passkey) {
        return Row.of(
                Value.text(passkey.label(), passkey.isSynced() ? text("passkey.synced") : ""),
                Value.moment(passkey.madeAt()),
                Value.moment(passkey.usedAt()),
                Value.act(Action.post(text("passkey.remove"), "/account/passkeys/" + passkey.id() + "/remove")));
    }

    Table tokens(List<TokenView> tokens) {
        return Table.of(
                        text("tokens"),
                        Column.text(text("token.name")),
                        Column.text(text("token.expires")),
                        Column.text(text("token.seen")).wideOnly(),
                        Column.text(text("token.revoke")))
                .rows(tokens.stream().map(this::row).toList())
                .orElse(Empty.of("lock", text("token.none"), text("token.none.words")));
    }

    private Row row(TokenView token) {
        String scopes = token.scopes().stream().sorted().map(Permission::word).collect(Collectors.joining(", "));
        return Row.of(
                Value.text(token.name(), scopes),
                Value.moment(token.expiresAt()),
                token.seenAt().map(Value::moment).orElseGet(Value::none),
                Value.act(Action.post(text("token.revoke"), "/account/tokens/" + token.id() + "/revoke")));
    }

    private String text(String key) {
        return words.text("access." + key);
    }
}
