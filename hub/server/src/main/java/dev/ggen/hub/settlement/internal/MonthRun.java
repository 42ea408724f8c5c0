package dev.ggen.hub.settlement.internal;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.run.SettleOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What computing a month came to.
 *
 * @param outcome of the agreements that could be settled
 * @param held why others couldn't, by agreement
 * @param told what isn't red, by agreement; under the empty name what concerns no single one
 * @param out the folder that was written; only there when there is a statement
 */
record MonthRun(
        SettleOutcome outcome, SortedMap<String, List<Finding>> held, SortedMap<String, List<Finding>> told, Path out) {
    private static final String STATEMENTS = "statements";
    private static final String CHECKPOINT = "checkpoint.txt";
    private static final String RUN_RECEIPT = "run.dsse.json";

    MonthRun {
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
    }

    List<Finding> toldOf(String agreement) {
        return told.getOrDefault(agreement, List.of());
    }

    byte[] statement(String agreement) {
        return read(file(agreement, "json"));
    }

    String statementDigest(String agreement) {
        return Digest.of(statement(agreement)).hex();
    }

    /** One of a statement's files, by its ending: {@code json}, {@code html}, {@code pdf}, {@code zip}. */
    Path file(String agreement, String ending) {
        return out.resolve(STATEMENTS).resolve(agreement + "." + ending);
    }

    /** The signed root over the run's receipts. */
    byte[] checkpoint() {
        return read(out.resolve(CHECKPOINT));
    }

    /** The vendor's own receipt over the whole run. */
    byte[] receipt() {
        return read(out.resolve(RUN_RECEIPT));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read back", e);
        }
    }
}
