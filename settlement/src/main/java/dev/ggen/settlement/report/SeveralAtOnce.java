package dev.ggen.settlement.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something with each of many, several at once; results come in the order of what was given all the same. */
final class SeveralAtOnce {
    private SeveralAtOnce() {}

    interface Work<T, R> {
        R of(T each) throws IOException;
    }

    static <T, R> List<R> of(List<T> all, int threads, Work<T, R> work) throws IOException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> futures = new ArrayList<>();
            for (T each : all) {
                futures.add(executor.submit(() -> work.of(each)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(result(future));
            }
            return results;
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException("reading a report failed", e);
            }
        }
    }
}
