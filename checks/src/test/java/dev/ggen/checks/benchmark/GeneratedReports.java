package dev.ggen.checks.benchmark;

import dev.ggen.settlement.report.ReportInput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reports in {@code ggen-transactions/1} that hold any number of lines, from a seed: ten accounts with four files each, products and
 * customers so skewed that a few have most rows, two months of days, and one row in a hundred delivered again in the account's next
 * file.
 */
final class GeneratedReports {
    static final int ACCOUNTS = 10;
    static final int FILES_PER_ACCOUNT = 4;
    static final int PRODUCTS = 200;
    static final int DAYS = 61;
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    private static final int CUSTOMERS = 10_000;
    private static final long SEED = 20260901;
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n";
    private static final String[] TYPES = {
        "sale", "sale", "sale", "sale", "sale", "sale", "refund", "fee", "tax", "payment"
    };

    private GeneratedReports() {}

    static List<ReportInput> write(Path folder, long lines, int threads) throws Exception {
        List<Future<ReportInput>> files = new ArrayList<>();
        long perFile = lines / (ACCOUNTS * FILES_PER_ACCOUNT);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int account = 0; account < ACCOUNTS; account++) {
                for (int part = 0; part < FILES_PER_ACCOUNT; part++) {
                    int number = account;
                    int file = part;
                    files.add(executor.submit(() -> write(folder, number, file, perFile)));
                }
            }
            List<ReportInput> inputs = new ArrayList<>();
            for (Future<ReportInput> file : files) {
                inputs.add(file.get());
            }
            return inputs;
        }
    }

    private static ReportInput write(Path folder, int account, int part, long rows) throws IOException {
        String name = "partner-" + account + "-part-" + part + ".csv";
        Path path = folder.resolve(name);
        long first = part * rows;
        long from = part == 0 ? 0 : first - rows / 100;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
            out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            byte[] row = new byte[256];
            for (long id = from; id < first + rows; id++) {
                out.write(row, 0, new GeneratedRow(row).write(account, id));
            }
        }
        return ReportInput.of(name, path);
    }

    /** Writes one row's bytes; a row depends on its id alone, so that a repetition is one. */
    private static final class GeneratedRow {
        private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        private final byte[] target;
        private int length;

        private GeneratedRow(byte[] target) {
            this.target = target;
        }

        private int write(int account, long id) {
            SplittableRandom random = new SplittableRandom(SEED + account * 1_000_000_007L + id);
            String type = TYPES[random.nextInt(TYPES.length)];
            int day = random.nextInt(DAYS);
            text("txn-");
            hexadecimal(random.nextLong());
            hexadecimal(id, 8);
            text(",partner-");
            number(account, 1);
            text(",");
            text(type);
            text(",product-");
            number(skewed(random, PRODUCTS, 4), 1);
            text(",");
            date(day);
            text(",");
            date(day);
            text("T");
            number(random.nextInt(24), 2);
            text(":");
            number(random.nextInt(60), 2);
            text(":");
            number(random.nextInt(60), 2);
            text("Z,USD,");
            text(type.equals("refund") ? "-" : "");
            number(random.nextInt(5000), 1);
            text(".");
            number(random.nextInt(1_000_000), 6);
            text(",customer-");
            number(skewed(random, CUSTOMERS, 3), 1);
            text(",\n");
            return length;
        }

        private static int skewed(SplittableRandom random, int bound, int power) {
            return (int) (Math.pow(random.nextDouble(), power) * bound);
        }

        private void text(String value) {
            for (int i = 0; i < value.length(); i++) {
                target[length++] = (byte) value.charAt(i);
            }
        }

        private void number(int value, int width) {
            int digits = Math.max(width, value == 0 ? 1 : (int) Math.log10(value) + 1);
            int rest = value;
            for (int i = digits - 1; i >= 0; i--) {
                target[length + i] = DIGITS[rest % 10];
                rest /= 10;
            }
            length += digits;
        }

        private void hexadecimal(long value) {
            hexadecimal(value, 16);
        }

        private void hexadecimal(long value, int digits) {
            for (int i = digits - 1; i >= 0; i--) {
                target[length++] = DIGITS[(int) (value >>> (4 * i)) & 15];
            }
        }

        private void date(int day) {
            text(day < 30 ? "2026-09-" : "2026-10-");
            number(day < 30 ? day + 1 : day - 29, 2);
        }
    }
}
