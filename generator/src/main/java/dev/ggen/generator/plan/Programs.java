package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Command.Moment;
import dev.ggen.receipt.Digest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs programs for projects whose manifest allows them. Safe for any number of threads. */
public interface Programs {
    /** Runs nothing. */
    Programs NONE = new Programs() {
        @Override
        public Optional<Digest> find(String name) {
            return Optional.empty();
        }

        @Override
        public Finished run(Work work) {
            throw new IllegalStateException("no programs are run here");
        }
    };

    /** The digest of the program's file; empty when it isn't there. */
    Optional<Digest> find(String name);

    /** Runs an output's commands where they find the output and the files, and nothing else of the project. */
    Finished run(Work work);

    /**
     * What is to be done.
     *
     * @param commands their words, in the order in which they run; what runs before finds no output yet
     * @param files what they see beside the output, by path
     * @param output its path
     * @param text what was rendered
     * @param longest how long each may take
     * @param mostBytes how large the output may become
     */
    record Work(
            SequencedMap<Moment, List<String>> commands,
            SortedMap<String, Bytes> files,
            String output,
            Bytes text,
            Duration longest,
            int mostBytes) {
        public Work {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /** What came of it. */
    sealed interface Finished {
        /** The output as the commands left it; nothing else has changed. */
        record Made(Bytes text) implements Finished {}

        /** @param why in words that complete a sentence */
        record Failed(Moment moment, String why) implements Finished {}
    }
}
