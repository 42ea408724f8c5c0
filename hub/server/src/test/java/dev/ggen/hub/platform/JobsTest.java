package dev.ggen.hub.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.hub.TestHub;
import dev.ggen.receipt.Json;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final TestHub hub = TestHub.shared();
    private final Jobs jobs = hub.part(Jobs.class);
    private final Transactions transactions = hub.part(Transactions.class);
    private final CountingJob counting = hub.part(CountingJob.class);
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.noneOf(Permission.class));

    private static Json input(String word) {
        return Json.of(word + " " + TestHub.ids().next());
    }

    private JobView ended(Json input) {
        UUID id = transactions.write(ann, () -> jobs.start(ann, CountingJob.KIND, input));
        return jobs.await(ann, id);
    }

    @Test
    void a_job_runs_once_as_who_started_it() {
        Json input = input("answer");

        JobView view = ended(input);

        assertEquals(JobView.State.DONE, view.state());
        assertEquals(Optional.of(Json.of("Ann " + ((Json.Str) input).value())), view.answer());
        assertEquals(1, counting.runs.get(input));
    }

    @Test
    void a_refused_job_keeps_its_findings() {
        JobView view = ended(input("refuse"));

        assertEquals(JobView.State.FAILED, view.state());
        assertEquals("test-refused", view.findings().getFirst().id());
    }

    @Test
    void a_fault_is_told_without_its_cause() {
        JobView view = ended(input("fault"));

        assertEquals("job-fault", view.findings().getFirst().id());
        assertFalse(view.findings().toString().contains("secret"));
    }

    @Test
    void a_job_of_a_transaction_that_fails_never_was() {
        Json input = input("answer");
        assertThrows(
                Refused.class,
                () -> transactions.write(ann, () -> {
                    jobs.start(ann, CountingJob.KIND, input);
                    throw Refused.notFound("it");
                }));
        ended(input("answer"));

        assertFalse(counting.runs.containsKey(input));
    }

    @Test
    void a_job_whose_node_died_is_taken_over() {
        Json input = input("answer");
        UUID id = transactions.write(ann, () -> {
            UUID made = jobs.start(ann, CountingJob.KIND, input);
            markAsRunning(made);
            return made;
        });

        assertEquals(JobView.State.DONE, jobs.await(ann, id).state());
    }

    private void markAsRunning(UUID id) {
        hub.part(DSLContext.class).execute("update platform.job set state = 'running' where id = ?", id);
    }

    @Test
    void a_job_that_took_its_node_down_too_often_is_given_up() {
        Json input = input("answer");
        UUID id = transactions.write(ann, () -> {
            UUID made = jobs.start(ann, CountingJob.KIND, input);
            hub.part(DSLContext.class).execute("update platform.job set attempts = 5 where id = ?", made);
            return made;
        });

        assertEquals("job-given-up", jobs.await(ann, id).findings().getFirst().id());
        assertFalse(counting.runs.containsKey(input));
    }

    @Test
    void an_attempt_that_lost_the_database_is_not_counted() {
        Json input = input("outage");
        UUID id = transactions.write(ann, () -> {
            UUID made = jobs.start(ann, CountingJob.KIND, input);
            hub.part(DSLContext.class).execute("update platform.job set attempts = 4 where id = ?", made);
            return made;
        });

        assertEquals(JobView.State.DONE, jobs.await(ann, id).state());
        assertEquals(2, counting.runs.get(input));
    }

    @Test
    void a_partner_does_not_see_the_vendors_jobs() {
        UUID id = transactions.write(ann, () -> jobs.start(ann, CountingJob.KIND, input("answer")));
        Viewer acme = TestHub.partner("acme", "Bob", EnumSet.allOf(Permission.class));

        assertEquals(
                Refused.Kind.NOT_FOUND,
                assertThrows(Refused.class, () -> jobs.view(acme, id)).kind());
    }
}
