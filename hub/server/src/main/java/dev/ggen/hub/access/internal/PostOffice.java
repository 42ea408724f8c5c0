package dev.ggen.hub.access.internal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters beside the request that caused them, so that an answer's time doesn't tell whether there was one to send.
 *
 * <p>Not a job: whoever gets no link within a minute asks for another, and a link must not wait behind a month's close. What doesn't fit in the queue is
 * dropped, and the log says so.
 */
final class PostOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final int SENDERS = 2;
    private static final int MOST_WAITING = 500;
    private static final long END_WITHIN_SECONDS = 10;

    private final Post post;
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            SENDERS,
            SENDERS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("post-", 1).daemon().factory());

    PostOffice(Post post) {
        this.post = post;
    }

    void send(Letter letter) {
        try {
            senders.execute(() -> post.send(letter));
        } catch (RejectedExecutionException e) {
            LOG.warn("{} was dropped: {} others wait to be sent", letter, MOST_WAITING, e);
        }
    }

    @Override
    public void close() {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
