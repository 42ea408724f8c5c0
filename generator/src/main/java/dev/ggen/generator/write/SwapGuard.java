package dev.ggen.generator.write;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a process that is told to end, by Ctrl-C or a build server, going until files are in place: that is a moment. */
final class SwapGuard implements AutoCloseable {
    private static final int LONGEST_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::await);

    private SwapGuard() {}

    static SwapGuard begin() {
        SwapGuard guard = new SwapGuard();
        try {
            Runtime.getRuntime().addShutdownHook(guard.hook);
        } catch (IllegalStateException e) {
            // it is ending already: should that be too soon, the next run completes what the journal says
        }
        return guard;
    }

    private void await() {
        try {
            boolean isDone = done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            assert isDone || done.getCount() > 0; // either way the process may go
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is ending, and no longer waits for us
        }
    }
}
