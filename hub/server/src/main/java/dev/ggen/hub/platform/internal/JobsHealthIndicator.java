package dev.ggen.hub.platform.internal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code jobs} in the health endpoint: a node whose workers are gone gets no more requests. */
@Component("jobsHealthIndicator") // the endpoint takes its name from here
final class JobsHealthIndicator implements HealthIndicator {
    private final JobWorkers workers;

    JobsHealthIndicator(JobWorkers workers) {
        this.workers = workers;
    }

    @Override
    public Health health() {
        return workers.isWorking() ? Health.up().build() : Health.down().build();
    }
}
