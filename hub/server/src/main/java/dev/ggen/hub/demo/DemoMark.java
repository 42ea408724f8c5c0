package dev.ggen.hub.demo;

import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the whole year has happened: a line of the activity log, so that it is there for everybody to see. */
@Component
final class DemoMark {
    private static final String SUBJECT = "months";
    private static final CommandId ID = StepId.of("year");

    private final Activity activity;
    private final Commands commands;

    DemoMark(Activity activity, Commands commands) {
        this.activity = activity;
        this.commands = commands;
    }

    boolean isSet(Viewer system) {
        return activity.page(system, Optional.of(SUBJECT), Optional.empty(), 1).items().stream()
                .anyMatch(entry -> entry.command().equals(ID.value()));
    }

    void set(Viewer system) {
        commands.run(system, ID, "seed-demo", Json.Null.NULL, () -> {
            activity.record(system, ID, "seed-demo", SUBJECT, Optional.empty(), Json.Null.NULL, Json.Null.NULL);
            return Json.Null.NULL;
        });
    }

    Instant lastActivity(Viewer system) {
        return activity.page(system, Optional.empty(), Optional.empty(), 1)
                .items()
                .getFirst()
                .recordedAt();
    }
}
