package dev.ggen.hub.demo;

import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.Started;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the demo's months as two people of finance do. */
@Component
final class DemoCloses {
    private final Months months;
    private final Jobs jobs;

    DemoCloses(Months months, Jobs jobs) {
        this.months = months;
        this.jobs = jobs;
    }

    /** Has it computed; the same run whenever it is asked for again. */
    UUID prepare(Viewer viewer, YearMonth month) {
        Started started = months.prepare(viewer, StepId.of("prepare/" + month), month);
        await(viewer, started, month);
        return started.close();
    }

    /** Has it posted. */
    void approve(Viewer viewer, YearMonth month, UUID close) {
        CloseView seen = months.close(viewer, close);
        String digest = seen.digest()
                .orElseThrow(() -> new IllegalStateException(month + " wasn't computed: " + seen.findings()));
        await(viewer, months.approve(viewer, StepId.of("approve/" + month), close, digest), month);
    }

    private void await(Viewer viewer, Started started, YearMonth month) {
        JobView job = jobs.await(viewer, started.job());
        if (job.state() != JobView.State.DONE) {
            throw new IllegalStateException("closing " + month + " failed: " + job.findings());
        }
    }
}
