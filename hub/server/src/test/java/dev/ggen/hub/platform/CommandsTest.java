package dev.ggen.hub.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.hub.TestHub;
import dev.ggen.receipt.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final TestHub hub = TestHub.shared();
    private final Commands commands = hub.part(Commands.class);
    private final Activity activity = hub.part(Activity.class);
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));
    private final AtomicInteger times = new AtomicInteger();

    private Json run(Viewer viewer, CommandId id, String input) {
        return commands.run(viewer, id, "test", Json.of(input), () -> Json.of(times.incrementAndGet()));
    }

    @Test
    void a_repeated_command_gets_the_first_answer_and_does_nothing() {
        CommandId id = TestHub.ids().nextCommand();

        assertEquals(Json.of(1), run(ann, id, "x"));
        assertEquals(Json.of(1), run(ann, id, "x"));
        assertEquals(1, times.get());
    }

    @Test
    void an_id_that_stands_for_something_else_is_refused() {
        CommandId id = TestHub.ids().nextCommand();
        run(ann, id, "x");

        Refused refused = assertThrows(Refused.class, () -> run(ann, id, "y"));

        assertEquals("command-id-reused", refused.findings().getFirst().id());
        assertEquals(Refused.Kind.CONFLICT, refused.kind());
    }

    @Test
    void somebody_elses_id_is_refused_without_telling_his_answer() {
        CommandId id = TestHub.ids().nextCommand();
        run(ann, id, "x");
        Viewer other = TestHub.partner("acme", "Bob", EnumSet.noneOf(Permission.class));

        assertThrows(Refused.class, () -> run(other, id, "x"));
    }

    @Test
    void two_that_arrive_at_once_happen_once() throws Exception {
        CommandId id = TestHub.ids().nextCommand();
        Callable<Json> call = () -> run(ann, id, "x");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Json>> both = threads.invokeAll(List.of(call, call));
            assertEquals(both.getFirst().get(), both.getLast().get());
        }
        assertEquals(1, times.get());
    }

    @Test
    void a_command_that_fails_leaves_nothing_and_may_be_sent_again() {
        CommandId id = TestHub.ids().nextCommand();
        Json input = Json.of("x");
        assertThrows(
                Refused.class,
                () -> commands.run(ann, id, "test", input, () -> {
                    activity.record(ann, id, "test", "failing/1", Optional.empty(), Json.Null.NULL, input);
                    throw Refused.notFound("it");
                }));

        assertEquals(
                List.of(),
                activity.page(ann, Optional.of("failing/1"), Optional.empty(), 10)
                        .items());
        assertEquals(Json.of(1), run(ann, id, "x"));
    }

    @Test
    void a_partner_sees_the_activity_of_its_own_business_only() {
        CommandId id = TestHub.ids().nextCommand();
        commands.run(ann, id, "test", Json.of("x"), () -> {
            activity.record(ann, id, "test", "seen/1", Optional.of("acme"), Json.Null.NULL, Json.of("a"));
            activity.record(ann, id, "test", "seen/1", Optional.of("other"), Json.Null.NULL, Json.of("b"));
            activity.record(ann, id, "test", "seen/1", Optional.empty(), Json.Null.NULL, Json.of("c"));
            return Json.of("done");
        });
        Viewer acme = TestHub.partner("acme", "Bob", EnumSet.of(Permission.ACTIVITY_READ));

        Slice<Activity.Entry> seen = activity.page(acme, Optional.of("seen/1"), Optional.empty(), 10);

        assertEquals(
                List.of(Json.of("a")),
                seen.items().stream().map(Activity.Entry::after).toList());
        assertEquals(
                3,
                activity.page(ann, Optional.of("seen/1"), Optional.empty(), 10)
                        .items()
                        .size());
    }
}
