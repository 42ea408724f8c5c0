package dev.ggen.settlement.document;

import dev.ggen.receipt.FindingsException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a computation for so long and no longer. Only whether there is an answer depends on time, never what it is.
 *
 * @param limit how long
 */
record Deadline(Duration limit) {
    private static final long STACK_BYTES = 16 << 20;

    /** The answer; a computation that is late is abandoned on its daemon thread, and refused. */
    <T> T within(Supplier<T> computation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> complete(answer, computation), "document", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw InertMarkup.refused("setting it took longer than " + limit.toSeconds() + " seconds", "less");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a document was being set", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> computation) {
        try {
            answer.complete(computation.get());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            answer.completeExceptionally(e);
        }
    }

    private static RuntimeException rethrown(ExecutionException failure) {
        return switch (failure.getCause()) {
            case FindingsException refusal -> refusal;
            case RuntimeException gaveUp -> InertMarkup.refused("it can't be set: " + gaveUp, "what CSS 2.1 can set");
            case StackOverflowError _ -> InertMarkup.refused("it is nested too deep to be set", "less");
            case OutOfMemoryError _ -> InertMarkup.refused("it takes more memory than there is", "less");
            case null, default -> new IllegalStateException(failure);
        };
    }
}
