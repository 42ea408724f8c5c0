package dev.ggen.settlement.explain;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.partner.settlement.SegmentRows;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.report.ReportFile;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The report rows behind one line of a statement, as data, read from its bundle.
 *
 * @param count how many there are
 * @param rows some of them, in the order of files and lines
 */
public record SourceRows(long count, List<Row> rows) {
    public SourceRows {
        rows = List.copyOf(rows);
    }

    /**
     * One row of a report.
     *
     * @param id as the reporter names it
     * @param file the report's name
     * @param line where it begins in the original file
     */
    public record Row(
            LocalDate day,
            Measure measure,
            String product,
            String customer,
            ExactAmount amount,
            String id,
            String file,
            int line) {
        /**
         * A line of a report, to be shown.
         *
         * @param names the files' names by their digests
         */
        public static Row of(TransactionLine line, Map<String, String> names) {
            return new Row(
                    line.day(),
                    line.measure(),
                    line.product(),
                    line.customer(),
                    ExactAmount.ofMillionths(
                            BigInteger.valueOf(line.amountMillionths()), CurrencyUnit.of(line.currency())),
                    line.rowId(),
                    names.getOrDefault(line.fileDigest(), line.fileDigest()),
                    Math.toIntExact(line.line()));
        }

        private Json json() {
            return Json.object()
                    .put("day", day.toString())
                    .put("measure", measure.name())
                    .put("product", product)
                    .put("customer", customer)
                    .put("exact", amount.plain())
                    .put("currency", amount.currency().getCode())
                    .put("id", id)
                    .put("file", file)
                    .put("line", line)
                    .build();
        }
    }

    /**
     * Reads a line's rows.
     *
     * @param shown the bundle as the user knows it
     * @param lineId the line's id
     * @param from how many to pass over
     * @param most how many to give
     * @param work an empty folder, the caller's to remove
     * @throws FindingsException when the bundle can't be read, or has no such line
     */
    public static SourceRows of(
            Path bundle, String shown, String lineId, long from, int most, RatingLimits limits, Path work) {
        OpenedBundle.Contents contents = BundleContents.of(bundle, shown, limits, work);
        Settled settled = StatementBuild.settle(contents.inputs());
        StatementLine line = Stream.concat(
                        settled.lines().stream(),
                        settled.adjustments().stream().map(Adjustment::now).flatMap(Optional::stream))
                .filter(each -> each.id().name().equals(lineId))
                .findFirst()
                .orElseThrow(() ->
                        new FindingsException(Finding.red("no-such-line", "the statement has no line " + lineId)));
        return rows(contents, line, from, most);
    }

    static SourceRows rows(OpenedBundle.Contents contents, StatementLine line, long from, int most) {
        Agreement agreement = contents.inputs().agreement().agreement();
        Map<String, String> names = names(contents);
        List<Row> rows = new ArrayList<>();
        long[] count = {0};
        Optional<SegmentRows> counted = line.segment() instanceof RateSegment segment
                ? Optional.of(new SegmentRows(agreement, contents.inputs().type(), segment))
                : Optional.empty();
        for (ReportSource source : agreement.sources()) {
            contents.reports().lines(source.name(), row -> {
                if (counted.filter(segment -> segment.covers(row)).isPresent()) {
                    if (count[0] >= from && rows.size() < most) {
                        rows.add(Row.of(row, names));
                    }
                    count[0]++;
                }
            });
        }
        return new SourceRows(count[0], rows);
    }

    /** The names of a bundle's report files, by their digests. */
    public static Map<String, String> names(OpenedBundle.Contents contents) {
        return contents.reports().files().stream()
                .collect(Collectors.toMap(file -> file.digest().hex(), ReportFile::name, (a, b) -> a));
    }

    /** The rows with their number, as explanations carry them. */
    public Json toJson() {
        return Json.object()
                .put("count", count)
                .put("rows", Json.of(rows.stream().map(Row::json).toList()))
                .build();
    }
}
