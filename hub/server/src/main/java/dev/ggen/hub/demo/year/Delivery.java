package dev.ggen.hub.demo.year;

import dev.ggen.generator.spec.SourceFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A report as it reaches the vendor.
 *
 * @param agreement whose report it is
 * @param month the month it is about
 * @param arrives the day on which it is imported
 * @param file its name and bytes
 * @param replaces the name of the report that it corrects
 */
public record Delivery(
        String agreement, YearMonth month, LocalDate arrives, SourceFile file, Optional<String> replaces) {
    /** The file's name. */
    public String name() {
        return file.path();
    }
}
