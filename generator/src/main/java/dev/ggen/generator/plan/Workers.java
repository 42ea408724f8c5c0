package dev.ggen.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A fixed number of threads that do pieces of work; the results come in the order of the pieces, whichever was ready first. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(int number) {
        this.threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().daemon().name("render-", 0).factory());
    }

    <T> List<T> all(List<Supplier<T>> pieces) {
        List<Future<T>> futures = new ArrayList<>();
        pieces.forEach(piece -> futures.add(threads.submit(piece::get)));
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rendering", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
