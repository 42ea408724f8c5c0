package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.rating.FrozenLines;
import dev.ggen.rating.RowPlace;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether AWS's payments are as large as the rows that they settle, by a second look at the feeds that hold payments. */
final class PaymentChecks {
    /** AWS pays a seller daily at most; far more payments than that are not compared. */
    static final int PAYMENTS_LIMIT = 100_000;

    private record Payment(Place place, BigInteger millionths) {}

    private final SortedMap<String, Payment> payments = new TreeMap<>();
    private final Map<String, BigInteger> settled = new HashMap<>();
    private final Set<String> notComparable = new HashSet<>();

    private PaymentChecks() {}

    static List<Finding> of(
            List<ReportFile> files, List<FileTally> tallies, FrozenLines lines, Map<String, String> typesOfSettled)
            throws IOException {
        if (tallies.stream().noneMatch(tally -> tally.excludedAny(AwsMapper.PAYMENT_TOTAL))) {
            return List.of();
        }
        PaymentChecks checks = new PaymentChecks();
        for (int i = 0; i < files.size(); i++) {
            ReportFile file = files.get(i);
            int number = i;
            if (file.format() == ReportFormat.AWS_BILLING_EVENTS) {
                FileFindings ignored = new FileFindings(file.name());
                ReportScan.scan(file, typesOfSettled, ignored, (place, row) -> {
                    switch (row) {
                        case MappedRow.Excluded excluded ->
                            checks.take(file, file.format().line(place), excluded);
                        case MappedRow.Line mapped -> {
                            if (!lines.isRepeated(new RowPlace(number, place))) {
                                checks.take(mapped.line());
                            }
                        }
                    }
                });
            }
        }
        return checks.findings();
    }

    /** A payment delivered twice is one; other excluded parts can't be told from their repetitions, so nothing is said of theirs. */
    private void take(ReportFile file, int line, MappedRow.Excluded row) {
        if (row.reason().equals(AwsMapper.PAYMENT_TOTAL)) {
            if (payments.size() < PAYMENTS_LIMIT) {
                BigInteger amount = BigInteger.valueOf(row.amountMillionths());
                payments.putIfAbsent(row.payment(), new Payment(Place.ofLine(file.name(), line, ""), amount));
            }
        } else if (!row.payment().isEmpty() && notComparable.size() < PAYMENTS_LIMIT) {
            notComparable.add(row.payment());
        }
    }

    private void take(TransactionLine line) {
        boolean pays = line.measure() == Measure.PAYMENT || line.measure() == Measure.TAX_PAYMENT;
        if (pays && (settled.containsKey(line.parentId()) || settled.size() < PAYMENTS_LIMIT)) {
            settled.merge(line.parentId(), BigInteger.valueOf(line.amountMillionths()), BigInteger::add);
        }
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        payments.forEach((id, payment) -> {
            BigInteger parts = settled.getOrDefault(id, BigInteger.ZERO);
            if (!notComparable.contains(id) && !parts.equals(payment.millionths())) {
                findings.add(
                        Finding.yellow(
                                        "aws-payment-differs",
                                        "the payment %s is %s, but the rows that it settles come to %s"
                                                .formatted(Shown.value(id), units(payment.millionths()), units(parts)),
                                        payment.place())
                                .withAllowed("a payment that equals what it settles")
                                .withHint(
                                        "Settled is what the rows say; make sure that no file of the payment's days is missing."));
            }
        });
        return findings;
    }

    private static String units(BigInteger millionths) {
        return new BigDecimal(millionths, 6).stripTrailingZeros().toPlainString();
    }
}
