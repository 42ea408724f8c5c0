package dev.ggen.hub.portal.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.portal.Words;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How a job's state is told. */
final class JobPageTest {
    @Test
    void runningWorkIsPolledAndSaysItsCounts() {
        JobPage page = page(JobView.State.RUNNING, List.of());
        assertThat(page.advance().isOver()).isFalse();
        assertThat(page.advance().words()).isEqualTo("Under way");
        assertThat(page.advance().done()).isEqualTo(3);
        assertThat(page.ended()).isEmpty();
    }

    @Test
    void failedWorkSaysWhy() {
        JobPage page = page(JobView.State.FAILED, List.of(Finding.red("report-foreign", "another seller's report")));
        assertThat(page.ended().orElseThrow().title()).isEqualTo("This could not be done.");
        assertThat(page.findings()).extracting(Finding::id).containsExactly("report-foreign");
    }

    private static JobPage page(JobView.State state, List<Finding> findings) {
        JobView job = new JobView(new UUID(1, 2), "test", state, "unknown.step", 3, 10, findings, Optional.empty());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return JobPage.of(job, new Words(messages, Locale.ENGLISH));
    }
}
