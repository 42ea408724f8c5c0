package dev.ggen.hub.platform;

import java.nio.file.Path;

/** Where this node may keep files for a while. Nothing in it is needed after a restart: what must last is in the database. */
public interface DataFolder {
    /** A new empty folder, for one piece of work. */
    Work open(String purpose);

    /** A folder that goes when closed. */
    interface Work extends AutoCloseable {
        Path path();

        @Override
        void close();
    }
}
