package dev.ggen.settlement.build;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.partner.settlement.Refusal;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.document.StatementDocument;
import dev.ggen.settlement.rates.RateRows;
import dev.ggen.settlement.recalculation.RecalculationInputs;
import dev.ggen.settlement.recalculation.RecalculationScript;
import dev.ggen.settlement.statement.ClauseSentence;
import dev.ggen.settlement.statement.FeeWords;
import dev.ggen.settlement.statement.LedgerLines;
import dev.ggen.settlement.statement.OtherMonthWords;
import dev.ggen.settlement.statement.OutsideTermWords;
import dev.ggen.settlement.statement.ReportWords;
import dev.ggen.settlement.statement.StatementFacts;
import dev.ggen.settlement.statement.StatementJson;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The function that a statement is: the same inputs give the same bytes, wherever it is run and by whom.
 *
 * <p>Settling calls it once per agreement; verifying calls it again with a bundle's inputs and compares.
 */
public final class StatementBuild {
    public static final String STATEMENT_FILE = "statement.json";
    public static final String HTML_FILE = "statement.html";
    public static final String PDF_FILE = "statement.pdf";
    public static final String LEDGER_FILE = "ledger.jsonl";

    /** What later months need of this one; bundles that were made before it was kept have none. */
    public static final String SUMS_FILE = "sums.csv";

    /** The published rates by which other currencies were converted; a statement that converts nothing has none. */
    public static final String RATES_FILE = "rates.csv";

    /** What recalculates the statement without ggen; bundles that were made before it was kept have none. */
    public static final String RECALCULATION_FILE = "recalculate.sql";

    /** Everything that can be built, by name. */
    public static final Set<String> OUTPUTS =
            Set.of(STATEMENT_FILE, HTML_FILE, PDF_FILE, LEDGER_FILE, SUMS_FILE, RATES_FILE, RECALCULATION_FILE);

    private StatementBuild() {}

    /**
     * A built statement.
     *
     * @param settled the month
     * @param entries what is to be posted
     * @param statement the canonical statement
     * @param files output bytes by name
     */
    public record Built(Settled settled, List<Entry> entries, Json.Obj statement, SortedMap<String, byte[]> files) {
        public Built {
            entries = List.copyOf(entries);
        }
    }

    /** Settles only: what can be refused is refused here, before anything is rendered. */
    public static Settled settle(StatementInputs inputs) {
        return Settlement.settle(
                inputs.agreement().agreement(),
                inputs.type(),
                inputs.period(),
                inputs.sums(),
                inputs.earlier(),
                inputs.restated(),
                inputs.rates());
    }

    /**
     * What settling finds in the reports: red where something can't be settled, yellow where a partner kept another share than agreed.
     *
     * @param firstRows finds the first report row of each sum that is refused
     */
    public static List<Finding> review(StatementInputs inputs, Function<Set<SumKey>, Map<SumKey, Place>> firstRows) {
        Settled settled = settle(inputs);
        List<Finding> findings =
                new ArrayList<>(refused(inputs.agreement().agreement(), settled.refusals(), firstRows));
        findings.addAll(told(inputs, settled));
        return findings;
    }

    /** What an agreement refused, of any months, as red findings at the first rows. */
    public static List<Finding> refused(
            Agreement agreement, List<Refusal> refusals, Function<Set<SumKey>, Map<SumKey, Place>> firstRows) {
        Set<SumKey> keys = refusals.stream().map(Refusal::key).collect(Collectors.toSet());
        return RefusalWords.findings(agreement, refusals, keys.isEmpty() ? Map.of() : firstRows.apply(keys));
    }

    /** A red finding for each clause that goes by earlier months of which nothing is known, at the agreement's file. */
    public static List<Finding> missing(StatementInputs inputs) {
        return RefusalWords.missing(inputs.agreement(), settle(inputs).missing());
    }

    /** What settling itself finds that both parties should know. */
    private static List<Finding> told(StatementInputs inputs, Settled settled) {
        List<Finding> findings = new ArrayList<>(
                OtherMonthWords.findings(inputs.agreement().agreement().id(), inputs.period(), settled.otherMonths()));
        settled.outsideTerm()
                .map(outside -> OutsideTermWords.finding(inputs.agreement().agreement(), outside))
                .ifPresent(findings::add);
        findings.addAll(FeeWords.findings(
                settled.fees(), inputs.program().vendor(), inputs.partner().name()));
        return findings;
    }

    /**
     * Builds all outputs.
     *
     * @throws FindingsException when something can't be settled or rendered
     */
    public static Built build(StatementInputs inputs) {
        Built draft = draft(inputs);
        SortedMap<String, byte[]> files = new TreeMap<>(draft.files());
        byte[] html = StatementDocument.html(draft.statement(), inputs.pack());
        files.put(HTML_FILE, html);
        files.put(PDF_FILE, StatementDocument.pdf(html, draft.statement(), inputs.pack()));
        return new Built(draft.settled(), draft.entries(), draft.statement(), files);
    }

    /**
     * Builds what documents are set from: the canonical statement, to the byte as {@link #build} does, and the entries.
     *
     * @throws FindingsException when something can't be settled
     */
    public static Built draft(StatementInputs inputs) {
        Settled settled = settle(inputs);
        if (settled.isRefused()) {
            throw new FindingsException(refused(inputs, settled));
        }
        List<Entry> entries =
                new Bookkeeping(inputs.agreement().agreement(), inputs.period(), inputs.issuedAt()).entries(settled);
        Json.Obj statement = StatementJson.of(facts(inputs, settled));
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(STATEMENT_FILE, CanonicalJson.bytes(statement));
        files.put(LEDGER_FILE, LedgerLines.of(entries));
        files.put(SUMS_FILE, MonthSums.bytes(months(inputs), inputs.sums()));
        rates(settled).ifPresent(rates -> files.put(RATES_FILE, rates));
        files.put(RECALCULATION_FILE, RecalculationScript.of(recalculation(inputs, settled)));
        return new Built(settled, entries, statement, files);
    }

    private static RecalculationInputs recalculation(StatementInputs inputs, Settled settled) {
        Agreement agreement = inputs.agreement().agreement();
        return new RecalculationInputs(
                agreement,
                inputs.type(),
                new ClauseSentence.Names(
                        inputs.program().vendor(), inputs.partner().name(), agreement.currency()),
                inputs.period(),
                inputs.earlier().stream()
                        .map(month -> month.period().month())
                        .filter(month -> month.isBefore(inputs.period().month()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                inputs.restated(),
                inputs.changed(),
                inputs.reports(),
                settled.rates().byMonth());
    }

    /** The months for which this statement speaks from now on: its own, and those whose sums it replaces. */
    private static SortedSet<YearMonth> months(StatementInputs inputs) {
        SortedSet<YearMonth> months = new TreeSet<>(inputs.changed());
        months.add(inputs.period().month());
        return months;
    }

    private static Optional<byte[]> rates(Settled settled) {
        SortedMap<YearMonth, SortedSet<ReferenceRate>> byMonth = settled.rates().byMonth();
        return byMonth.isEmpty() ? Optional.empty() : Optional.of(RateRows.bytes(byMonth));
    }

    private static List<Finding> refused(StatementInputs inputs, Settled settled) {
        List<Finding> findings =
                new ArrayList<>(RefusalWords.findings(inputs.agreement().agreement(), settled.refusals(), Map.of()));
        findings.addAll(RefusalWords.missing(inputs.agreement(), settled.missing()));
        return findings;
    }

    /** Findings of a settled month that both parties are told on the statement. */
    private static List<Finding> findings(StatementInputs inputs, Settled settled) {
        List<Finding> findings = new ArrayList<>(inputs.reportFindings());
        findings.addAll(told(inputs, settled));
        return findings;
    }

    private static StatementFacts facts(StatementInputs inputs, Settled settled) {
        return new StatementFacts(
                inputs.program(),
                inputs.agreement().agreement(),
                inputs.type(),
                inputs.partner(),
                inputs.period(),
                inputs.issuedAt(),
                inputs.agreement().notice(),
                settled,
                inputs.changed(),
                ReportWords.of(inputs.totals()),
                findings(inputs, settled));
    }
}
