package dev.ggen.rating;

/**
 * Takes lines in, through any number of lanes, and freezes them once.
 *
 * <p>Closing it without freezing removes what it wrote.
 */
public interface LineIntake extends AutoCloseable {
    /** A way in for one thread; lanes may be filled at the same time. */
    IntakeLane lane();

    /** Ends the intake: every line exactly once, or what contradicts that. Lanes can't be used afterwards. */
    FreezeResult freeze();

    @Override
    void close();
}
