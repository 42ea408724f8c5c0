package dev.ggen.cli;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import picocli.CommandLine.Option;

/** What reading and summing reports may use; the options {@code --threads} and {@code --memory}. */
final class EngineOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads for reading and summing (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            defaultValue = "1024",
            description = "Memory for summing, in MiB (default: ${DEFAULT-VALUE}).")
    private int memory;

    /**
     * Both together.
     *
     * @throws FindingsException when there is too little of one
     */
    RatingLimits limits() {
        try {
            return new RatingLimits(memory, threads);
        } catch (IllegalArgumentException e) {
            throw new FindingsException(
                    Finding.red("argument-unusable", "--memory " + memory + " --threads " + threads + " can't be used")
                            .withAllowed("at least 64 MiB and one thread"));
        }
    }
}
