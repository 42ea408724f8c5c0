package dev.ggen.settlement.explain;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.statement.ClauseSentence;
import dev.ggen.settlement.statement.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement explained from its inputs: computed again, never read off the statement. */
public final class Explanation {
    private final OpenedBundle.Contents contents;
    private final Settled settled;
    private final int mostRows;

    private Explanation(OpenedBundle.Contents contents, int mostRows) {
        this.contents = contents;
        this.settled = StatementBuild.settle(contents.inputs());
        this.mostRows = mostRows;
    }

    /**
     * Explains a statement.
     *
     * @param lineId one line's id; all lines when empty
     * @param mostRows how many source rows to show for a line
     * @throws FindingsException when there is no such line
     */
    public static String of(OpenedBundle.Contents contents, Optional<String> lineId, int mostRows) {
        return new Explanation(contents, mostRows).text(lineId);
    }

    /** The same with its figures. */
    static Json json(OpenedBundle.Contents contents, String shown, Optional<String> lineId, int mostRows) {
        Explanation explanation = new Explanation(contents, mostRows);
        return new ExplanationJson(contents, explanation.settled, mostRows)
                .of(shown, explanation.summary(), explanation.lines(lineId), explanation.adjustments(lineId));
    }

    private String text(Optional<String> lineId) {
        List<StatementLine> lines = lines(lineId);
        String head = lineId.isPresent() ? "" : LineExplanation.inLine(summary()) + "\n\n";
        return head
                + Stream.concat(
                                lines.stream().map(line -> new LineExplanation(line, contents, mostRows).text()),
                                adjustments(lineId).stream()
                                        .map(each -> new AdjustmentExplanation(each, contents, mostRows).text()))
                        .collect(Collectors.joining("\n"));
    }

    private List<StatementLine> lines(Optional<String> lineId) {
        List<StatementLine> lines = settled.lines().stream()
                .filter(line -> lineId.isEmpty() || line.id().name().equals(lineId.get()))
                .toList();
        if (lineId.isPresent() && lines.isEmpty() && adjustments(lineId).isEmpty()) {
            throw new FindingsException(Finding.red("no-such-line", "the statement has no line " + lineId.get())
                    .withAllowed(Stream.concat(
                                    settled.lines().stream()
                                            .map(line -> line.id().name()),
                                    settled.adjustments().stream().map(Adjustment::line))
                            .collect(Collectors.joining(", "))));
        }
        return lines;
    }

    private List<Adjustment> adjustments(Optional<String> lineId) {
        return settled.adjustments().stream()
                .filter(each -> lineId.isEmpty() || each.line().equals(lineId.get()))
                .toList();
    }

    private String summary() {
        StatementInputs inputs = contents.inputs();
        Amount owed = settled.owedToVendor();
        String vendor = inputs.program().vendor();
        String partner = inputs.partner().name();
        LocalDate dueOn =
                inputs.agreement().agreement().payment().dueOn(inputs.period().month());
        String who = switch (owed.signum()) {
            case 0 -> "nobody owes anything";
            case 1 -> partner + " owes " + vendor + " " + Money.words(owed);
            default -> vendor + " owes " + partner + " " + Money.words(owed.negated());
        };
        return "Statement " + inputs.agreement().agreement().id() + "/"
                + inputs.period().name() + ": " + who + ". "
                + ClauseSentence.of(inputs.agreement().agreement().payment(), dueOn)
                        .plain();
    }
}
