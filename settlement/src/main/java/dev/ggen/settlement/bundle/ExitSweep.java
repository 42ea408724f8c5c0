package dev.ggen.settlement.bundle;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Removes an unfinished folder when the process is ended from outside, by Ctrl-C or a signal, before its owner could.
 *
 * <p>The owner closes it once the folder is gone or has become what it was made for. Others may still be writing while the
 * process ends, so that removing is tried more than once.
 */
public final class ExitSweep implements AutoCloseable {
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 10;

    private final Thread hook;

    private ExitSweep(Path folder) {
        this.hook = Thread.ofPlatform().unstarted(() -> remove(folder));
    }

    /** Watches over a folder until closed. */
    public static ExitSweep over(Path folder) {
        ExitSweep sweep = new ExitSweep(folder);
        try {
            Runtime.getRuntime().addShutdownHook(sweep.hook);
        } catch (IllegalStateException ending) {
            remove(folder);
        }
        return sweep;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the process ends, and the sweep is under way
        }
    }

    private static void remove(Path folder) {
        for (int i = 0; i < TRIES; i++) {
            try {
                WorkFolder.delete(folder);
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException | java.io.UncheckedIOException busy) {
                // somebody still writes there: once more
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
