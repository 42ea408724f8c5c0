package dev.ggen.settlement.touched;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.run.SettleOutcome;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A case's months, settled one after another; each has the reports of all months until then, and its own rates. */
final class SettledMonths {
    private static final int YEAR = 2026;

    private final SettledFolder settled;

    private SettledMonths(SettledFolder settled) {
        this.settled = settled;
    }

    /** Settles the months of a case, without the report rows that aren't wanted. */
    static SettledMonths of(Path caseFolder, int first, int last, Predicate<String> wanted, Path root)
            throws IOException {
        SettledMonths months = new SettledMonths(SettledFolder.of(caseFolder, root));
        months.keep(wanted);
        Path all = Files.move(months.settled.transactions(), root.resolve("all-reports"));
        Files.createDirectory(months.settled.transactions());
        for (int month = first; month <= last; month++) {
            months.settle(all, caseFolder, month);
        }
        return months;
    }

    private void keep(Predicate<String> wanted) throws IOException {
        for (Path file : files(settled.transactions())) {
            List<String> lines = Files.readAllLines(file);
            Files.write(
                    file,
                    Stream.concat(
                                    lines.stream().limit(1),
                                    lines.stream().skip(1).filter(wanted))
                            .toList());
        }
    }

    private void settle(Path all, Path caseFolder, int month) throws IOException {
        for (Path file : files(all)) {
            boolean isOfMonth = file.getFileName().toString().matches("report(s-0?" + month + ")?[.]csv");
            Path target = settled.transactions().resolve(file.getFileName().toString());
            if (isOfMonth && !Files.exists(target)) {
                Files.copy(file, target);
            }
        }
        if (Files.exists(caseFolder.resolve("rates"))) {
            for (Path file : files(settled.rates())) {
                Files.delete(file);
            }
            String name = "rates-" + month + ".csv";
            Files.copy(
                    caseFolder.resolve("rates").resolve(name), settled.rates().resolve(name));
        }
        SettleOutcome outcome = settled.settle(out(month), YearMonth.of(YEAR, month), earlier());
        assertFalse(
                outcome.findings().stream().anyMatch(finding -> finding.isRed()),
                () -> outcome.findings().toString());
    }

    private Optional<Earlier> earlier() {
        return Files.isDirectory(settled.out())
                ? Optional.of(new Earlier(new NamedFolder(settled.out(), "earlier"), settled.trust()))
                : Optional.empty();
    }

    private Path out(int month) {
        return settled.out().resolve(YearMonth.of(YEAR, month).toString());
    }

    /** All bundles, in an order that isn't theirs. */
    List<NamedBundle> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(settled.out())) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted((one, other) -> other.compareTo(one))
                    .map(file ->
                            new NamedBundle(file, settled.out().relativize(file).toString()))
                    .toList();
        }
    }

    /** A month's statement. */
    Path statement(String agreement, YearMonth month) {
        return settled.out().resolve(month.toString()).resolve("statements").resolve(agreement + ".json");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
