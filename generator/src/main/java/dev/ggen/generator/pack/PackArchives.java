package dev.ggen.generator.pack;

import dev.ggen.generator.plan.PackUse.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Maven repositories, as far as they hold packs. */
public interface PackArchives {
    /** None is asked. */
    PackArchives NONE = new PackArchives() {
        @Override
        public Path archive(Source.Maven source) throws Unavailable {
            throw notHere();
        }

        @Override
        public Path file(Source.Maven source, String ending) throws Unavailable {
            throw notHere();
        }

        @Override
        public List<String> versions(Source.Maven source) throws Unavailable {
            throw notHere();
        }

        @Override
        public PackArchives in(Repository repository) {
            return this;
        }

        @Override
        public void publish(Source.Maven source, SortedMap<String, Path> files) throws Unavailable {
            throw notHere();
        }

        private static Unavailable notHere() {
            return new Unavailable("Maven repositories aren't asked here");
        }
    };

    /**
     * One repository.
     *
     * @param server by which the user's settings know credentials for it
     */
    record Repository(String server, String url) {}

    /** It can't be had, or can't be done. */
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

    /** Another file of an exact version, such as its {@code pom}. */
    Path file(Source.Maven source, String ending) throws Unavailable;

    /** All versions that the repositories name, of whatever version is asked for. */
    List<String> versions(Source.Maven source) throws Unavailable;

    /** This repository alone, instead of those of the settings; no mirror stands in for it. */
    PackArchives in(Repository repository) throws Unavailable;

    /**
     * Puts files of an exact version into the one repository.
     *
     * @param files by their endings
     */
    void publish(Source.Maven source, SortedMap<String, Path> files) throws Unavailable;
}
