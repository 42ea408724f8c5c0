package dev.ggen.generator.write;

import java.io.IOException;

/** Told of each thing that a write is about to do to the disk, so that a test can end or fail a run at any of them. */
@FunctionalInterface
interface Steps {
    /** Lets everything happen. */
    Steps FREE = step -> {};

    /** @throws IOException instead of the step */
    void before(String step) throws IOException;
}
