package dev.ggen.generator.plan;

import java.util.Optional;

/**
 * What an earlier run rendered, so that it needn't be rendered again while it still lies in its place. Whatever it answers, what
 * comes out of a run is the same: a file is only taken when it has the digest of the text that was rendered, from what is there
 * now. Safe for any number of threads.
 */
public interface EarlierRun {
    /** Nothing is known; everything is rendered. */
    EarlierRun NONE = new EarlierRun() {
        @Override
        public Optional<Remembered> of(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<Bytes> content(String path) {
            return Optional.empty();
        }
    };

    /** What is known of the text that was rendered for that path. */
    Optional<Remembered> of(String path);

    /** The file that lies there now. */
    Optional<Bytes> content(String path);
}
