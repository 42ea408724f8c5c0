package dev.ggen.cli;

import dev.ggen.settlement.touched.Subject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose cents are asked for: one of four. */
final class SubjectOption {
    @Option(names = "--row", paramLabel = "ID", description = "Every cent that a report's row touched.")
    private @Nullable String row;

    @Option(
            names = "--customer",
            paramLabel = "ID",
            description = "Every cent that a customer's rows touched, by the reporter's id of the customer.")
    private @Nullable String customer;

    @Option(
            names = "--clause",
            paramLabel = "NUMBER",
            description = "Every cent of a clause: its own lines, and those that count it.")
    private @Nullable String clause;

    @Option(
            names = "--rate",
            paramLabel = "CURRENCY@DAY",
            description = "Every cent that was converted by a published rate, such as USD@2026-06-03.")
    private @Nullable String rate;

    /** The one that was given. */
    Subject subject() {
        return Stream.of(
                        Optional.ofNullable(row).<Subject>map(Subject.Row::new),
                        Optional.ofNullable(customer).<Subject>map(Subject.Customer::new),
                        Optional.ofNullable(clause).<Subject>map(Subject.Clause::new),
                        Optional.ofNullable(rate).<Subject>map(Subject.Rate::parse))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
