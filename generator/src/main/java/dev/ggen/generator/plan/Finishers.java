package dev.ggen.generator.plan;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run's commands go by: the programs that are there, and the files that they see.
 *
 * @param programs by name, with the digests of their files
 * @param files of the project, by path
 */
record Finishers(
        CommandSettings settings,
        SortedMap<String, Digest> programs,
        SortedMap<String, Bytes> files,
        Programs running) {
    Finishers {
        programs = Collections.unmodifiableSortedMap(programs);
        files = Collections.unmodifiableSortedMap(files);
    }

    /** @throws FindingsException when a program or a file is missing */
    static Finishers of(Manifest manifest, ReadFiles read, Programs running) {
        SortedMap<String, Digest> programs = new TreeMap<>();
        List<Finding> missing = new ArrayList<>();
        for (Rule rule : manifest.rules()) {
            for (Command command : rule.commands()) {
                Optional<Digest> found = running.find(command.program());
                found.ifPresent(digest -> programs.put(command.program(), digest));
                if (found.isEmpty()) {
                    missing.add(missing(command));
                }
            }
        }
        Generation.passed(missing);
        CommandSettings settings = manifest.commands();
        SortedMap<String, Bytes> files = new TreeMap<>();
        if (!programs.isEmpty()) {
            settings.files()
                    .forEach(path -> files.put(
                            path, Bytes.of(read.get(path, settings.filesPlace()).bytes())));
        }
        return new Finishers(settings, programs, files, running);
    }

    private static Finding missing(Command command) {
        return Finding.red(
                        "command-missing",
                        "`" + command.moment().key() + "` can't be run: there is no program `" + command.program()
                                + "` here.",
                        command.place())
                .withHint("Install it, so that it is found by its name; or take it out of `allow` of [commands].");
    }
}
