package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.settlement.statement.ClauseSentence;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * {@code recalculate.sql}: run by DuckDB in a bundle's folder, it recalculates every figure of the statement from the signed terms and the
 * bundle's sums, and compares.
 *
 * <p>The terms stand in it as values below each clause's sentence; the rules are those of {@link SqlPart}. It reads nothing outside its folder
 * and writes nothing.
 */
public final class RecalculationScript {
    private static final String EARLIER = "inputs/earlier/";

    private final RecalculationInputs inputs;
    private final Agreement agreement;
    private final ReportTerms reports;
    private final RateTerms rates;
    private final SplitTerms splits;
    private final SaleTerms sales;
    private final FixedTerms fixed = new FixedTerms();
    private final TotalTerms totals = new TotalTerms();

    private RecalculationScript(RecalculationInputs inputs) {
        this.inputs = inputs;
        this.agreement = inputs.agreement();
        this.reports = new ReportTerms(inputs.reports());
        this.rates = new RateTerms(agreement, inputs.rates());
        this.splits = new SplitTerms(agreement);
        this.sales = new SaleTerms(agreement);
        agreement.clauses().forEach(this::add);
    }

    /** The script for one statement. */
    public static byte[] of(RecalculationInputs inputs) {
        return new RecalculationScript(inputs).sql().getBytes(StandardCharsets.UTF_8);
    }

    private void add(Clause clause) {
        switch (clause) {
            case SaleClause sale ->
                inputs.type().stream(sale.stream())
                        .ifPresent(stream -> stream.collectedBy()
                                .ifPresent(collector -> sales.add(sale, collector, sentence(sale, stream, collector))));
            case FixedClause stated ->
                fixed.add(stated, ClauseSentence.ofFixed(stated, inputs.names()).plain());
            case TotalClause total ->
                totals.add(total, ClauseSentence.ofTotal(total, inputs.names()).plain());
        }
    }

    private String sentence(SaleClause sale, RevenueStream stream, Party collector) {
        return ClauseSentence.of(
                        new RateSegment(agreement.id(), sale, stream, sale.validity(), collector), inputs.names())
                .plain();
    }

    private String sql() {
        Map<SqlPart, String> before = new EnumMap<>(SqlPart.class);
        before.putAll(reports.rows());
        before.put(SqlPart.SUMS, files());
        before.put(SqlPart.ROW_SUMS, reports.sources());
        String rules = parts().stream()
                .map(part -> "\n" + before.getOrDefault(part, "") + part.sql())
                .collect(Collectors.joining());
        return head() + terms() + rules;
    }

    private String head() {
        return SqlText.remark("Recalculates the statement " + agreement.id() + "/"
                        + inputs.period().name() + " by DuckDB alone, from the terms below and the sums beside it.")
                + SqlText.remark("Unpack the bundle, and in its folder: duckdb < recalculate.sql")
                + SqlText.remark("Compare the terms with the signed agreement, inputs/agreement.ttl.")
                + "\n";
    }

    private String terms() {
        return Places.macro("agreement_id", SqlText.text(agreement.id()))
                + Places.macro(
                        "currency_code", SqlText.text(agreement.currency().getCode()))
                + Places.macro("term_from", SqlText.date(agreement.validity().from()))
                + Places.macro("term_until", SqlText.date(agreement.validity().until()))
                + Places.macro(
                        "settled_month", SqlText.date(inputs.period().days().from()))
                + Places.macro("looks_back", Boolean.toString(inputs.looksBack()))
                + agreement
                        .clawback()
                        .map(clawback -> Places.macro("clawback_months", Integer.toString(clawback.months())))
                        .orElse("")
                + Places.of(agreement, rates).sql()
                + "\n"
                + rates.sql()
                + splits.sql()
                + (sales.isEmpty() ? "" : sales.sql())
                + fixed.sql()
                + totals.sql();
    }

    private String files() {
        StringBuilder sql = new StringBuilder();
        read(sql, inputs.period().month(), "");
        inputs.earlier().forEach(month -> {
            read(sql, month, EARLIER + month + "/");
            sql.append("INSERT INTO earlier_statement SELECT ")
                    .append(day(month))
                    .append(", json FROM json_in(")
                    .append(SqlText.text(EARLIER + month + "/statement.json"))
                    .append(");\n");
        });
        return sql.append(
                        "\n-- Earlier months whose sums this bundle has anew, and those whose reports were all given again.\n")
                .append(months("replaced_month", inputs.changed()))
                .append(months("restated_month", inputs.restated()))
                .toString();
    }

    private static void read(StringBuilder sql, YearMonth month, String folder) {
        sql.append("INSERT INTO sums_as_read BY NAME SELECT ")
                .append(day(month))
                .append(" AS statement, * FROM sums_in(")
                .append(SqlText.text(folder + "sums.csv"))
                .append(");\n");
    }

    private static String months(String name, SortedSet<YearMonth> months) {
        SqlTable table = new SqlTable(name, "month DATE");
        months.forEach(month -> table.row(day(month)));
        return table.sql();
    }

    private static String day(YearMonth month) {
        return SqlText.date(month.atDay(1));
    }

    private Set<SqlPart> parts() {
        EnumSet<SqlPart> parts = EnumSet.allOf(SqlPart.class);
        if (sales.isEmpty()) {
            parts.removeAll(Set.of(SqlPart.PLACING, SqlPart.SALES, SqlPart.LIMITS, SqlPart.SALE_LINES, SqlPart.KEPT));
        }
        require(parts, !rates.isEmpty(), SqlPart.CONVERTING);
        require(parts, fixed.haveFees(), SqlPart.FEES);
        require(parts, fixed.haveInstalments(), SqlPart.INSTALMENTS);
        require(parts, !splits.isEmpty(), SqlPart.SPLITS);
        require(parts, sales.scopes().haveScopes(), SqlPart.SCOPES);
        require(parts, sales.scopes().haveUplifts(), SqlPart.UPLIFTS);
        require(parts, totals.haveCounting(), SqlPart.TOTALS);
        require(parts, totals.haveGuarantees(), SqlPart.GUARANTEES);
        require(parts, totals.haveMilestones(), SqlPart.MILESTONES);
        require(parts, totals.haveHoldbacks(), SqlPart.HOLDBACKS);
        parts.removeIf(part -> part.isOfReports() && !reports.rows().containsKey(part));
        require(parts, agreement.clawback().isPresent(), SqlPart.CLAWBACKS);
        require(parts, !inputs.restated().isEmpty() || agreement.clawback().isPresent(), SqlPart.ADJUSTMENTS);
        return parts;
    }

    private static void require(Set<SqlPart> parts, boolean isNeeded, SqlPart part) {
        if (!isNeeded) {
            parts.remove(part);
        }
    }
}
