package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a job is. */
@RestController
@RequestMapping("/api/v1/jobs")
final class JobsApi {
    private final Jobs jobs;

    JobsApi(Jobs jobs) {
        this.jobs = jobs;
    }

    @Operation(summary = "How far a job is, and what came out")
    @GetMapping("/{id}")
    JobView one(Viewer viewer, @PathVariable UUID id) {
        return jobs.view(viewer, id);
    }
}
