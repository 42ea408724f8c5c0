package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.Channel.Collector;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A partner's month in {@code ggen-transactions/1}. */
final class TransactionsReport {
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n";

    private final long seed;
    private final Plan plan;
    private final YearMonth month;

    TransactionsReport(long seed, Plan plan, YearMonth month) {
        this.seed = seed;
        this.plan = plan;
        this.month = month;
    }

    /**
     * One record.
     *
     * @param text without line end
     */
    record Row(LocalDate day, String text) {}

    /** The month's records in the order of their days. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Movement movement : Month.of(seed, plan, month).movements()) {
            add(rows, movement);
        }
        for (Remittance paid : Remittance.in(month, seed, plan)) {
            String id = plan.prefix() + "-" + month + "-P" + paid.months().getLast();
            rows.add(row(id, "payment", "", paid.day(), paid.amount(), "", paid.id()));
        }
        rows.sort(Comparator.comparing(Row::day));
        return rows;
    }

    private void add(List<Row> rows, Movement movement) {
        String id = movement.id();
        String type = movement.kind().name().toLowerCase(Locale.ROOT);
        LocalDate day = movement.day();
        String product = movement.product();
        rows.add(row(id, type, product, day, movement.amount(), movement.customer(), movement.parent()));
        if (movement.channel().collector() == Collector.MARKETPLACE) {
            rows.add(row(id + "-FEE", "fee", product, day, movement.fee(), movement.customer(), id));
        }
        if (movement.tax() != 0) {
            rows.add(row(id + "-TAX", "tax", product, day, movement.tax(), movement.customer(), id));
        }
    }

    private Row row(
            String id, String type, String product, LocalDate day, long amount, String customer, String parent) {
        Dice dice = Dice.of(seed, id);
        String recorded = day.plusDays(1) + "T" + LocalTime.of(17, dice.below(60), dice.between(1, 59)) + "Z";
        return new Row(
                day,
                String.join(
                        ",",
                        id,
                        plan.account(),
                        type,
                        product,
                        day.toString(),
                        recorded,
                        "USD",
                        Money.text(amount),
                        customer,
                        parent));
    }

    static byte[] file(List<Row> rows) {
        StringBuilder text = new StringBuilder(HEADER);
        rows.forEach(row -> text.append(row.text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
