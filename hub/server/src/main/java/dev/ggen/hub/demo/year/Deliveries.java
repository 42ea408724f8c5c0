package dev.ggen.hub.demo.year;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.demo.year.Plan.Feed;
import dev.ggen.hub.demo.year.TransactionsReport.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All reports of the demo year, as they arrive. */
public final class Deliveries {
    /** What a demo is made from, unless told otherwise. */
    public static final long SEED = 20_260_901L;

    private static final int FEED_CUT = 16;
    private static final int FEED_OVERLAP_DAYS = 2;
    private static final int ARRIVAL_DAY = 2;
    private static final int DAYS_TO_CORRECT = 1;
    private static final int MISNAMED_FROM = 10;
    private static final int MISNAMED_TO = 12;
    private static final int LATE_ROWS = 5;
    private static final int REPEATED_ROWS = 18;

    private final long seed;

    public Deliveries(long seed) {
        this.seed = seed;
    }

    /** All of the year, by the day of arrival, then name. */
    public List<Delivery> inOrder() {
        return DemoMonths.all().stream()
                .flatMap(month -> about(month).stream())
                .sorted(Comparator.comparing(Delivery::arrives).thenComparing(Delivery::name))
                .toList();
    }

    /** Those about one month, by the day of arrival, then name. */
    public List<Delivery> about(YearMonth month) {
        List<Delivery> deliveries = new ArrayList<>();
        Plans.ALL.stream()
                .filter(plan -> plan.sellsIn(month) || isPaidIn(plan, month))
                .forEach(plan -> deliveries.addAll(of(plan, month)));
        deliveries.sort(Comparator.comparing(Delivery::arrives).thenComparing(Delivery::name));
        return deliveries;
    }

    /** An agreement that has ended still pays what it owes. */
    private boolean isPaidIn(Plan plan, YearMonth month) {
        return !Remittance.in(month, seed, plan).isEmpty();
    }

    private List<Delivery> of(Plan plan, YearMonth month) {
        return plan.feed() == Feed.AWS_BILLING_EVENTS ? feed(plan, month) : reports(plan, month);
    }

    /** The feed comes in two files that have two days in common. */
    private List<Delivery> feed(Plan plan, YearMonth month) {
        List<AwsRow> rows = AwsEvents.of(seed, plan, month);
        LocalDate cut = month.atDay(FEED_CUT);
        List<AwsRow> first =
                rows.stream().filter(row -> !row.day().isAfter(cut)).toList();
        List<AwsRow> second = rows.stream()
                .filter(row -> row.day().isAfter(cut.minusDays(FEED_OVERLAP_DAYS)))
                .toList();
        String name = plan.file() + "-" + month;
        return List.of(
                delivery(plan, month, name + "-a.csv", cut.plusDays(1), file(first)),
                delivery(plan, month, name + "-b.csv", month.plusMonths(1).atDay(1), file(second)));
    }

    private static byte[] file(List<AwsRow> rows) {
        StringBuilder text = new StringBuilder(AwsRow.HEADER).append('\n');
        rows.forEach(row -> text.append(row.text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Delivery> reports(Plan plan, YearMonth month) {
        List<Row> rows = new TransactionsReport(seed, plan, month).rows();
        LocalDate arrival = month.plusMonths(1).atDay(ARRIVAL_DAY);
        String name = plan.file() + "-" + month;
        Delivery whole = delivery(plan, month, name + ".csv", arrival, TransactionsReport.file(rows));
        if (Staged.REPORT_TWICE.is(plan, month)) {
            return List.of(
                    whole,
                    delivery(
                            plan,
                            month,
                            name + ".resent.csv",
                            arrival,
                            whole.file().bytes()));
        }
        if (Staged.OVERLAPPING_DELIVERY.is(plan, month)) {
            return overlapping(plan, month, rows, arrival);
        }
        if (Staged.REFUSED_REPORT.is(plan, month)) {
            return corrected(whole, plan, withWrongSigns(rows));
        }
        return Staged.MISNAMED_PRODUCT.is(plan, month)
                ? List.of(delivery(plan, month, name + ".csv", arrival, TransactionsReport.file(misnamed(plan, rows))))
                : List.of(whole);
    }

    private static List<Delivery> overlapping(Plan plan, YearMonth month, List<Row> rows, LocalDate arrival) {
        String name = plan.file() + "-" + month;
        int late = rows.size() - LATE_ROWS;
        return List.of(
                delivery(plan, month, name + ".csv", arrival, TransactionsReport.file(rows.subList(0, late))),
                delivery(
                        plan,
                        month,
                        name + ".supplement.csv",
                        arrival.plusDays(1),
                        TransactionsReport.file(rows.subList(late - REPEATED_ROWS, rows.size()))));
    }

    private static List<Delivery> corrected(Delivery right, Plan plan, List<Row> wrong) {
        String name = plan.file() + "-" + right.month() + ".corrected.csv";
        return List.of(
                delivery(plan, right.month(), right.name(), right.arrives(), TransactionsReport.file(wrong)),
                new Delivery(
                        plan.agreement(),
                        right.month(),
                        right.arrives().plusDays(DAYS_TO_CORRECT),
                        new SourceFile(name, right.file().bytes()),
                        Optional.of(right.name())));
    }

    /** What was given back, as if it had been sold. */
    private static List<Row> withWrongSigns(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(row.day(), row.text().replace(",USD,-", ",USD,")))
                .toList();
    }

    /** The product misspelt in the rows of three days. */
    private static List<Row> misnamed(Plan plan, List<Row> rows) {
        String product = plan.channels().getFirst().products().getFirst();
        return rows.stream()
                .map(row ->
                        row.day().getDayOfMonth() < MISNAMED_FROM || row.day().getDayOfMonth() > MISNAMED_TO
                                ? row
                                : new Row(row.day(), row.text().replace(product, Staged.WRONG_NAME)))
                .toList();
    }

    private static Delivery delivery(Plan plan, YearMonth month, String name, LocalDate arrives, byte[] bytes) {
        return new Delivery(plan.agreement(), month, arrives, new SourceFile(name, bytes), Optional.empty());
    }
}
