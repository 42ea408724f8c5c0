package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.BrowserSessions;
import dev.ggen.hub.access.SessionWay;
import dev.ggen.hub.access.Sessions;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions held by a cookie. */
@Component
final class CookieSessions implements BrowserSessions {
    private static final Viewer HUB = Viewer.system("sign-in");

    private final Cookies cookies;
    private final SessionRows rows;
    private final UserRows users;
    private final Transactions transactions;
    private final Activity activity;
    private final Ids ids;

    CookieSessions(
            Cookies cookies, SessionRows rows, UserRows users, Transactions transactions, Activity activity, Ids ids) {
        this.cookies = cookies;
        this.rows = rows;
        this.users = users;
        this.transactions = transactions;
        this.activity = activity;
        this.ids = ids;
    }

    @Override
    public void begin(UUID user, SessionWay way, HttpServletRequest request, HttpServletResponse response) {
        Client client = Client.of(request);
        Secret secret = transactions.write(HUB, () -> {
            Viewer viewer = users.viewer(user).orElseThrow(StoredUsers::notHere);
            note(viewer, Activity.SIGN_IN, way, client);
            return rows.begin(user, way, client);
        });
        cookies.give(request, response, Cookies.Name.SESSION, secret, Sessions.OLDEST);
        cookies.take(request, response, Cookies.Name.VISIT);
    }

    private void note(Viewer viewer, String what, SessionWay way, Client client) {
        Json after = Json.object()
                .put("way", way.word())
                .put("address", client.address())
                .put("browser", client.userAgent())
                .build();
        String subject = StoredUsers.subject(viewer.user());
        activity.record(viewer, ids.nextCommand(), what, subject, viewer.partner(), Json.Null.NULL, after);
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, Cookies.Name.SESSION).ifPresent(this::end);
        cookies.take(request, response, Cookies.Name.SESSION);
    }

    private void end(Secret secret) {
        transactions.write(
                HUB,
                () -> rows.find(secret)
                        .map(SessionRows.Found::session)
                        .filter(session -> rows.end(session.viewer().user(), session.id())));
    }

    @Override
    public boolean hasEnded(HttpServletRequest request) {
        return cookies.read(request, Cookies.Name.SESSION).isPresent()
                && current(request).isEmpty();
    }

    @Override
    public Optional<UUID> current(HttpServletRequest request) {
        return SessionFilter.session(request);
    }
}
