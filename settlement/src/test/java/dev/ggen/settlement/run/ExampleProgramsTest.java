package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.IssuedStatement;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.program.ProgramCheck;
import dev.ggen.settlement.recalculation.Auditor;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.verify.BundleVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published terms of other vendors, with months worked out by hand: {@code examples/programs}. */
class ExampleProgramsTest {
    private static final Path EXAMPLES = Path.of("../examples/programs");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"google-play", "naiture", "etoile"})
    void haveNothingAgainstThem(String name) {
        assertEquals(
                List.of(),
                ProgramCheck.shipped()
                        .check(SourceFolder.read(EXAMPLES.resolve(name).resolve("program"), "")
                                .files())
                        .findings()
                        .stream()
                        .map(Finding::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-play", "naiture", "etoile"})
    void comeToWhatWasWorkedOutByHand(String name) throws IOException {
        Path example = EXAMPLES.resolve(name);
        SettledFolder settled =
                SettledFolder.of(example, temporary.resolve("settled")).withProgram(example.resolve("program"));
        List<String> told = new ArrayList<>();
        for (YearMonth month : months(example)) {
            told.addAll(month(settled, month));
        }
        assertEquals(Files.readAllLines(example.resolve("expected.txt")), told);
    }

    private static List<YearMonth> months(Path example) throws IOException {
        try (Stream<Path> reports = Files.list(example.resolve("transactions"))) {
            return reports.map(report -> report.getFileName().toString().replace(".csv", ""))
                    .map(YearMonth::parse)
                    .sorted()
                    .toList();
        }
    }

    private List<String> month(SettledFolder settled, YearMonth month) throws IOException {
        Path out = settled.out().resolve(month.toString());
        Optional<Earlier> earlier = Files.isDirectory(settled.out())
                ? Optional.of(new Earlier(new NamedFolder(settled.out(), "earlier"), settled.trust()))
                : Optional.empty();
        SettleOutcome outcome = settled.settle(out, month, earlier);
        assertEquals(
                List.of(), outcome.findings().stream().filter(Finding::isRed).toList());
        String agreement = outcome.statements().getFirst().agreement();
        verifies(settled, out.resolve("statements/" + agreement + ".zip"));
        return told(month, out.resolve("statements/" + agreement + ".json"));
    }

    private void verifies(SettledFolder settled, Path bundle) throws IOException {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            Report report = BundleVerification.verify(
                    bundle, "bundle", settled.trust(), SettledFolder.BUILDER, new RatingLimits(128, 1), work.path());
            assertEquals(Severity.GREEN, report.worst(), report::text);
            Auditor.agrees(bundle, work.path());
        }
    }

    private static List<String> told(YearMonth month, Path file) throws IOException {
        IssuedStatement statement = IssuedStatement.read(file);
        List<String> told = new ArrayList<>();
        statement.objects("lines").forEach(line -> told.add(month + " " + IssuedStatement.told(line)));
        told.add(month + " owed " + statement.text("balance", "owedToVendorMinor"));
        return told;
    }
}
