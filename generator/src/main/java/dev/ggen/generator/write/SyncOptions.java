package dev.ggen.generator.write;

/**
 * What a sync may do.
 *
 * @param writing whether it writes, or only says what it would
 * @param edits what becomes of outputs that were changed by hand
 * @param orphans what becomes of files that an earlier run made and nothing makes any more
 * @param cache whether it goes by what an earlier run noted
 */
public record SyncOptions(Writing writing, Edits edits, Orphans orphans, Cache cache) {
    /** Writes, refuses where something was changed by hand, and lists orphans. */
    public static final SyncOptions STANDARD = new SyncOptions(Writing.DONE, Edits.REFUSED, Orphans.LISTED, Cache.USED);

    /** Whether files are written. */
    public enum Writing {
        DONE,
        ONLY_SHOWN
    }

    /** What becomes of an output that was changed by hand since it was generated. */
    public enum Edits {
        REFUSED,
        OVERWRITTEN
    }

    /** What becomes of a file that nothing makes any more. */
    public enum Orphans {
        LISTED,
        REMOVED
    }

    /** Whether what needn't be rendered again is taken from an earlier run; what comes out is the same. */
    public enum Cache {
        USED,
        IGNORED
    }

    public SyncOptions with(Writing newWriting) {
        return new SyncOptions(newWriting, edits, orphans, cache);
    }

    public SyncOptions with(Edits newEdits) {
        return new SyncOptions(writing, newEdits, orphans, cache);
    }

    public SyncOptions with(Orphans newOrphans) {
        return new SyncOptions(writing, edits, newOrphans, cache);
    }

    public SyncOptions with(Cache newCache) {
        return new SyncOptions(writing, edits, orphans, newCache);
    }
}
