package dev.ggen.rating.spark;

import dev.ggen.partner.revenue.LineOrigin;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Files as partners deliver them, from a seed: several accounts, currencies and months, refunds, rows with a mark or the day of their sale, rows
 * delivered again in the same file and in later ones.
 *
 * @param files a list of lines for each
 */
record Delivery(List<List<TransactionLine>> files) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 20);
    private static final Instant RECORDED = Instant.parse("2026-09-02T03:04:05Z");
    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "USD");
    private static final List<Long> EXTREMES = List.of(Long.MAX_VALUE, -Long.MAX_VALUE, 0L, -1L, 1L << 32, -(1L << 32));

    static Delivery of(long seed, int rows, int fileCount) {
        Random random = new Random(seed);
        List<List<TransactionLine>> files = new ArrayList<>();
        List<TransactionLine> before = new ArrayList<>();
        for (int file = 0; file < fileCount; file++) {
            List<TransactionLine> lines = new ArrayList<>();
            for (int row = 0; row < rows / fileCount; row++) {
                boolean isRepeated = !before.isEmpty() && random.nextInt(5) == 0;
                TransactionLine line = isRepeated
                        ? before.get(random.nextInt(before.size()))
                        : line("row-" + before.size(), amount(random), random);
                lines.add(at(line, digest(file), row + 2));
                before.add(line);
            }
            files.add(lines);
        }
        return new Delivery(files);
    }

    /** The same, and a row again with another amount, at the end of the last file. */
    Delivery contradicted() {
        List<List<TransactionLine>> changed = new ArrayList<>(files);
        List<TransactionLine> last = new ArrayList<>(changed.removeLast());
        TransactionLine first = files.getFirst().getFirst();
        TransactionLine other = new TransactionLine(
                new LineOrigin(first.source(), digest(files.size() - 1)),
                first.rowId(),
                first.measure(),
                first.product(),
                first.day(),
                first.recordedAt(),
                first.currency(),
                first.amountMillionths() ^ 1,
                first.customer(),
                first.parentId(),
                first.attributes(),
                1_000_000);
        last.add(other);
        last.add(at(other, other.fileDigest(), 1_000_001));
        changed.add(last);
        return new Delivery(changed);
    }

    List<String> digests() {
        List<String> digests = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            digests.add(digest(file));
        }
        return digests;
    }

    private static String digest(int file) {
        return "%064x".formatted(file + 1);
    }

    private static long amount(Random random) {
        return random.nextInt(8) == 0
                ? EXTREMES.get(random.nextInt(EXTREMES.size()))
                : random.nextLong(-5_000_000_000L, 5_000_000_000L);
    }

    static TransactionLine line(String rowId, long amount, Random random) {
        return new TransactionLine(
                new LineOrigin("ggen-transactions:account-" + random.nextInt(3), digest(0)),
                rowId,
                MEASURES.get(random.nextInt(MEASURES.size())),
                random.nextInt(4) == 0 ? "" : "product-" + random.nextInt(5),
                FIRST_DAY.plusDays(random.nextInt(60)),
                RECORDED.plusSeconds(random.nextInt(1000)),
                CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                amount,
                "customer-" + random.nextInt(11),
                "",
                attributes(random),
                2);
    }

    private static SaleAttributes attributes(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> SaleAttributes.parse("registered-deal", "", "");
            case 1 -> SaleAttributes.parse("", "2026-01-31", "");
            case 2 -> SaleAttributes.parse("registered-deal", "2025-01-31", "2026-08-0" + (1 + random.nextInt(9)));
            default -> SaleAttributes.NONE;
        };
    }

    private static TransactionLine at(TransactionLine line, String file, long number) {
        return new TransactionLine(
                new LineOrigin(line.source(), file),
                line.rowId(),
                line.measure(),
                line.product(),
                line.day(),
                line.recordedAt(),
                line.currency(),
                line.amountMillionths(),
                line.customer(),
                line.parentId(),
                line.attributes(),
                number);
    }
}
