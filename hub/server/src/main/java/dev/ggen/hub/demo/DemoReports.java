package dev.ggen.hub.demo;

import dev.ggen.hub.demo.year.Delivery;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ImportedReports;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands the demo's reports in as a person of finance does; several are read at once, but of one agreement one after another. */
@Component
final class DemoReports {
    private final ImportedReports reports;
    private final Jobs jobs;

    DemoReports(ImportedReports reports, Jobs jobs) {
        this.reports = reports;
        this.jobs = jobs;
    }

    /** Hands in all, in their order, and waits until the last is read. A report that is refused is meant to be. */
    void bring(Viewer viewer, List<Delivery> deliveries) {
        List<UUID> running = new ArrayList<>();
        Set<String> agreements = new HashSet<>();
        for (Delivery delivery : deliveries) {
            if (!agreements.add(delivery.agreement())) {
                await(viewer, running);
                agreements = new HashSet<>(Set.of(delivery.agreement()));
            }
            Delivered delivered = reports.deliver(
                    viewer,
                    StepId.of("report/" + delivery.name()),
                    delivery.name(),
                    new ByteArrayInputStream(delivery.file().bytes()));
            running.add(delivered.job());
        }
        await(viewer, running);
    }

    private void await(Viewer viewer, List<UUID> running) {
        running.forEach(job -> jobs.await(viewer, job));
        running.clear();
    }
}
