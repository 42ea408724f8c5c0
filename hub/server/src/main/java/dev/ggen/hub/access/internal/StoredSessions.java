package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.SessionView;
import dev.ggen.hub.access.Sessions;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions as their owner sees them. */
@Component
final class StoredSessions implements Sessions {
    private final SessionRows rows;
    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;

    StoredSessions(SessionRows rows, Transactions transactions, Commands commands, Activity activity) {
        this.rows = rows;
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
    }

    @Override
    public List<SessionView> own(Viewer viewer) {
        return transactions.read(viewer, () -> rows.living(viewer.user()));
    }

    @Override
    public void end(Viewer viewer, CommandId id, UUID session) {
        Json input = Json.object().put("session", session.toString()).build();
        commands.run(viewer, id, "end-session", input, () -> {
            if (!rows.end(viewer.user(), session)) {
                throw Refused.notFound("this session");
            }
            activity.record(viewer, id, "end-session", "account", viewer.partner(), input, Json.Null.NULL);
            return Json.Null.NULL;
        });
    }
}
