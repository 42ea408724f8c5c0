package dev.ggen.generator.plan;

import dev.ggen.receipt.Place;
import java.time.Duration;
import java.util.List;

/**
 * Which commands a project lets its templates have run.
 *
 * @param allowed names of programs
 * @param files of the project that commands see beside the output
 * @param longest how long one may take
 * @param filesPlace where the manifest names the files
 */
public record CommandSettings(List<String> allowed, List<String> files, Duration longest, Place filesPlace) {
    static final Duration USUAL = Duration.ofSeconds(60);
    static final int MOST_SECONDS = 3_600;

    public CommandSettings {
        allowed = List.copyOf(allowed);
        files = List.copyOf(files);
    }

    static CommandSettings none(Place place) {
        return new CommandSettings(List.of(), List.of(), USUAL, place);
    }
}
