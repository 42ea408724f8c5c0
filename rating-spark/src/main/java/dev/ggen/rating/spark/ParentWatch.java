package dev.ggen.rating.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Ends this process when the one that started it is gone: its end of the pipe closes then, however it ended. */
final class ParentWatch {
    private static final int CODE = 3;

    private ParentWatch() {}

    static void start(InputStream pipe) {
        Thread thread = new Thread(() -> waitFor(pipe), "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void waitFor(InputStream pipe) {
        try {
            pipe.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a broken pipe says the same
        }
        Runtime.getRuntime().halt(CODE);
    }
}
