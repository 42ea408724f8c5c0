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
 * @param sections the parts of merged files that were made, by the files' paths
 * @param word how far it can be relied on
 */
record Claims(
        SortedMap<String, Digest> outputs,
        SortedMap<String, Digest> orphans,
        SortedMap<String, Digest> sections,
        Word word) {
    static final Claims NONE = new Claims(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Word.TRUSTED);

    /** Whose word it is. Anybody's is enough to protect a file, none but a trusted key's to remove one. */
    enum Word {
        TRUSTED,
        ANYBODYS
    }

    Claims {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        orphans = Collections.unmodifiableSortedMap(new TreeMap<>(orphans));
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    }

    /** What the file was when it was made. */
    Optional<Digest> of(String path) {
        return Optional.ofNullable(outputs.getOrDefault(path, orphans.get(path)));
    }

    /** What the made part of a merged file was when it was made. */
    Optional<Digest> section(String path) {
        return Optional.ofNullable(sections.get(path));
    }

    /** Everything that was ever made and may still be there. */
    SortedMap<String, Digest> all() {
        SortedMap<String, Digest> all = new TreeMap<>(orphans);
        all.putAll(outputs);
        return all;
    }
}
