package dev.ggen.settlement.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** Sees to it that a folder is gone when the process is told to end (Ctrl-C, SIGTERM) before its work is done. */
public final class VanishingFolder {
    private static final int TRIES = 3;

    private final Thread removal;

    private VanishingFolder(Thread removal) {
        this.removal = removal;
    }

    /** From now until {@link #keep}, the folder goes with the process; a process that is killed leaves it. */
    public static VanishingFolder of(Path folder) {
        Thread removal = new Thread(() -> remove(folder), "remove " + folder);
        Runtime.getRuntime().addShutdownHook(removal);
        return new VanishingFolder(removal);
    }

    /** The folder is finished, or removed already. */
    public void keep() {
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException e) {
            return; // the process is ending, and removes what is left
        }
    }

    /** Tried again, because those who write may still be writing. */
    private static void remove(Path folder) {
        boolean removed = false;
        for (int i = 0; i < TRIES && !removed; i++) {
            removed = isRemoved(folder);
        }
    }

    private static boolean isRemoved(Path folder) {
        try {
            WorkFolder.delete(folder);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
