package dev.ggen.hub.program.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that were asked for last, up to a bound. Thread-safe. */
final class Recent<K, V> {
    private static final float LOAD = 0.75f;

    private final int most;
    private final LinkedHashMap<K, V> values = new LinkedHashMap<>(16, LOAD, true);

    Recent(int most) {
        this.most = most;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
        if (values.size() > most) {
            Map.Entry<K, V> oldest = values.firstEntry();
            values.remove(oldest.getKey());
        }
    }
}
