package dev.ggen.hub.platform;

/** Where a job says how far it is. Calls are cheap: only some reach the database. */
public interface Progress {
    /**
     * @param step a message key of the job's module: {@code import.reading}
     * @param done how much is done
     * @param total of how much; 0 where that isn't known
     */
    void at(String step, long done, long total);
}
