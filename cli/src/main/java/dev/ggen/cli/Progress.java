package dev.ggen.cli;

import java.util.function.Consumer;

/** Tells somebody who waits at a terminal what goes on, each second; a run that takes less, or that nobody watches, prints nothing. */
final class Progress implements AutoCloseable, Consumer<String> {
    private static final int SECOND_MILLIS = 1000;
    private static final String ERASED_LINE = "\r\u001b[K";

    private final Shell shell;
    private final Thread ticking = Thread.ofVirtual().unstarted(this::tick);
    private volatile String step = "starting";

    private Progress(Shell shell) {
        this.shell = shell;
    }

    static Progress of(Shell shell) {
        Progress progress = new Progress(shell);
        progress.ticking.start();
        return progress;
    }

    /** What goes on from now. */
    @Override
    public void accept(String newStep) {
        step = newStep;
    }

    private void tick() {
        boolean isShown = false;
        try {
            Thread.sleep(SECOND_MILLIS);
            if (!shell.terminal().isThere()) {
                return;
            }
            for (int seconds = 1; true; seconds++) {
                isShown = true;
                shell.err().print(ERASED_LINE + step + " … " + seconds + " s");
                shell.err().flush();
                Thread.sleep(SECOND_MILLIS);
            }
        } catch (InterruptedException e) {
            if (isShown) {
                shell.err().print(ERASED_LINE);
                shell.err().flush();
            }
        }
    }

    /** The line is gone when this returns. */
    @Override
    public void close() {
        ticking.interrupt();
        try {
            ticking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
