package dev.ggen.generator.model;

import java.util.Map;

/** Looks up what has to be there. */
final class Known {
    private Known() {}

    static <K, V> V in(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing is known of " + key);
        }
        return value;
    }
}
