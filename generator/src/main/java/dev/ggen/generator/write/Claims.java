package dev.ggen.generator.write;

import dev.ggen.receipt.Digest;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What earlier runs made, by the last receipt.
 *
 * @param outputs of the last run, by path
 * @param orphans of runs before it, which were still there then
 * @param word how far it can be relied on
 */
record Claims(SortedMap<String, Digest> outputs, SortedMap<String, Digest> orphans, Word word) {
    static final Claims NONE = new Claims(new TreeMap<>(), new TreeMap<>(), Word.TRUSTED);

    /** Whose word it is. Anybody's is enough to protect a file, none but a trusted key's to remove one. */
    enum Word {
        TRUSTED,
        ANYBODYS
    }

    Claims {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        orphans = Collections.unmodifiableSortedMap(new TreeMap<>(orphans));
    }

    /** What the file was when it was made. */
    Optional<Digest> of(String path) {
        return Optional.ofNullable(outputs.getOrDefault(path, orphans.get(path)));
    }

    /** Everything that was ever made and may still be there. */
    SortedMap<String, Digest> all() {
        SortedMap<String, Digest> all = new TreeMap<>(orphans);
        all.putAll(outputs);
        return all;
    }
}
