package dev.ggen.generator.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Work that may take so long and no longer. It goes on in a thread of its own; when its time is over it is told, and nobody waits for
 * it any more.
 */
final class BoundedWork {
    /** What the main thread of a process has, and more than threads have by themselves. */
    private static final long STACK_BYTES = 8L << 20;

    private BoundedWork() {}

    /** Whether somebody still waits, and what the work is at. Safe for any number of threads. */
    static final class Course {
        private volatile boolean isOver;
        private volatile String step = "";

        boolean isOver() {
            return isOver;
        }

        /** Notes what comes next, and ends the work when nobody waits for it any more. */
        void at(String next) {
            check();
            step = next;
        }

        void check() {
            if (isOver) {
                throw new Abandoned();
            }
        }

        String step() {
            return step;
        }
    }

    /** Ends the work of which nobody waits for the result. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("nobody waits for it any more", null, false, false);
        }
    }

    /** The result; empty when it took too long. What the work throws is thrown. */
    static <T> Optional<T> within(Duration longest, Course course, Function<Course, T> work) {
        FutureTask<T> task = new FutureTask<>(() -> work.apply(course));
        Thread.ofPlatform().daemon().name("bounded-work").stackSize(STACK_BYTES).start(task);
        try {
            return Optional.of(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            course.isOver = true;
            return Optional.empty();
        } catch (InterruptedException e) {
            course.isOver = true;
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while inferring", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return new IllegalStateException(e.getCause());
    }
}
