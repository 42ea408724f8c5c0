package dev.ggen.hub.platform;

import java.util.function.Supplier;

/**
 * The only way to the database: a transaction that sees what its viewer may see.
 *
 * <p>Calls inside one join it. A viewer of another scope inside one is a mistake of ours and refused with an exception.
 */
public interface Transactions {
    /** Runs reading work; the database refuses writes. */
    <T> T read(Viewer viewer, Supplier<T> work);

    /** Runs writing work: all of it is kept, or, when it throws, nothing. */
    <T> T write(Viewer viewer, Supplier<T> work);

    /** Widens the running transaction to the hub's own view for this block, such as to number a log or to notify across partners. */
    <T> T asSystem(Supplier<T> work);

    /** Runs something once the running transaction is kept. */
    void afterCommit(Runnable work);
}
