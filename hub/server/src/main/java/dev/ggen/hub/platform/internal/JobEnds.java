package dev.ggen.hub.platform.internal;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Wakes who waits for a job, when this node is done with one; another node's end isn't heard of here. */
@Component
final class JobEnds {
    private final Phaser ends = new Phaser(1);

    void tell() {
        ends.arrive();
    }

    /** A number that changes with each end. */
    int known() {
        return ends.getPhase();
    }

    /** Waits until the number is another one, at most so long. */
    void awaitOtherThan(int known, long millis) throws InterruptedException {
        try {
            ends.awaitAdvanceInterruptibly(known, millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // who waits looks for himself
        }
    }
}
