package dev.ggen.hub.portal.job;

import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.receipt.Json;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows how far a job is, and goes on to what came out of it.
 *
 * <p>A job says where that is by a member {@code page} of its answer: the address of one of our pages.
 */
@Controller
final class JobController {
    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs/{id}")
    ModelAndView show(Viewer viewer, Words words, @PathVariable String id) {
        JobView job = jobs.view(viewer, parsed(id));
        return next(job).map(Page::to).orElseGet(() -> Page.of("job/job", JobPage.of(job, words)));
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("this job");
        }
    }

    private static Optional<String> next(JobView job) {
        return job.answer()
                .filter(answer -> job.state() == JobView.State.DONE)
                .map(answer -> answer instanceof Json.Obj members ? members.get("page") : Json.Null.NULL)
                .map(page -> page instanceof Json.Str(String path) ? path : "")
                .filter(path -> path.startsWith("/") && !path.startsWith("//"));
    }
}
