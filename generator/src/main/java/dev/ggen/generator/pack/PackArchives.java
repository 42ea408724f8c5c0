package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackUse.Source;
import java.nio.file.Path;
import java.util.List;

/** Maven repositories, as far as they hold archives of packs. */
public interface PackArchives {
    /** None is asked. */
    PackArchives NONE = new PackArchives() {
        @Override
        public Path archive(Source.Maven source) throws Unavailable {
            throw new Unavailable("Maven repositories aren't asked here");
        }

        @Override
        public List<String> versions(Source.Maven source) throws Unavailable {
            throw new Unavailable("Maven repositories aren't asked here");
        }
    };

    /** It can't be had. */
    final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        /** @param why in words that complete a sentence, without a secret */
        public Unavailable(String why) {
            super(why);
            this.why = why;
        }

        public String why() {
            return why;
        }
    }

    /** The archive of an exact version, as a file that may be read until it is asked for again. */
    Path archive(Source.Maven source) throws Unavailable;

    /** All versions that the repositories name, of whatever version is asked for. */
    List<String> versions(Source.Maven source) throws Unavailable;
}
