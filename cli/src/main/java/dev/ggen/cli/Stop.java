package dev.ggen.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The signal to end: whoever runs something waits for it here, and the process doesn't end before that has been stopped. */
final class Stop implements AutoCloseable {
    /** Requests get ten seconds, jobs ten, PostgreSQL the rest; then the process ends all the same, and nothing is lost by that. */
    private static final long WITHIN_SECONDS = 40;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** From now on a signal is heeded here. */
    Stop() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::pass));
    }

    private void pass() {
        asked.countDown();
        wait(() -> stopped.await(WITHIN_SECONDS, TimeUnit.SECONDS));
    }

    /** Returns once the process is asked to end. */
    void await() {
        wait(() -> {
            asked.await();
            return true;
        });
    }

    /** Everything has been stopped. */
    @Override
    public void close() {
        stopped.countDown();
    }

    private interface Waiting {
        boolean done() throws InterruptedException;
    }

    private static void wait(Waiting waiting) {
        try {
            waiting.done();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
