package dev.ggen.generator.plan;

import dev.ggen.receipt.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a run knows of earlier renderings, and keeps of its own; safe for any number of threads. */
final class Remembering {
    private final EarlierRun earlier;
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger rendered = new AtomicInteger();
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();

    Remembering(EarlierRun earlier) {
        this.earlier = earlier;
    }

    /** Whether anybody will ask: keys cost time. */
    boolean isOn() {
        return !earlier.equals(EarlierRun.NONE);
    }

    /** A text, and what was known of it. */
    record Recalled(Remembered known, Bytes text) {}

    /** The text that was rendered for that path with that key and the facts as they are, as far as it can be had. */
    Optional<Recalled> recall(String path, Digest key, Knowledge knowledge) {
        return earlier.of(path)
                .filter(then -> then.key().equals(key))
                .filter(then -> then.facts().equals(knowledge.factsBehind(then.asked())))
                .flatMap(this::recalled);
    }

    private Optional<Recalled> recalled(Remembered then) {
        if (then.text().isEmpty()) {
            return Optional.of(new Recalled(then, Bytes.of("")));
        }
        return earlier.content(then.path())
                .filter(there -> there.digest().equals(then.text().get()))
                .map(there -> new Recalled(then, there));
    }

    void keep(Remembered now) {
        known.put(now.path(), now);
    }

    void countRecalled() {
        all.incrementAndGet();
    }

    void countRendered() {
        all.incrementAndGet();
        rendered.incrementAndGet();
    }

    Renderings renderings() {
        return new Renderings(rendered.get(), all.get(), List.copyOf(known.values()));
    }
}
