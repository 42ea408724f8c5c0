package dev.ggen.hub.access.web;

import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The activity log over REST. */
@RestController
final class ActivityController {
    private final Activity activity;

    ActivityController(Activity activity) {
        this.activity = activity;
    }

    @Operation(summary = "What happened, newest first")
    @GetMapping("/api/v1/activity")
    Slice<Activity.Entry> page(Viewer viewer, @RequestParam Optional<String> subject, Paging paging) {
        return activity.page(viewer, subject, paging.cursor(), paging.size());
    }
}
