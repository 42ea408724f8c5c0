package dev.ggen.checks.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Reports of the example's integrator, from a seed, in three files: sales, refunds, fees, tax and payments, marked and unmarked, a tenth of them of later months,
 * a fifth delivered again in the same file or a later one.
 */
final class RandomReports {
    private static final int FILES = 3;
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id,mark";
    private static final List<String> TYPES = List.of("sale", "sale", "sale", "refund", "fee", "tax", "payment");
    private static final List<String> PRODUCTS = List.of("impl-services", "licence-enterprise");
    private static final List<String> MARKS = List.of("", "registered-deal", "tender");

    private RandomReports() {}

    static void write(Path folder, long seed, int rows) throws IOException {
        Random random = new Random(seed);
        List<String> before = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            List<String> lines = new ArrayList<>(List.of(HEADER));
            for (int row = 0; row < rows / FILES; row++) {
                boolean isRepeated = !before.isEmpty() && random.nextInt(5) == 0;
                String line = isRepeated ? before.get(random.nextInt(before.size())) : row(before.size(), random);
                lines.add(line);
                before.add(line);
            }
            Files.write(folder.resolve("accenture-" + file + ".csv"), lines);
        }
    }

    private static String row(int number, Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String month = random.nextInt(10) == 0 ? "2026-10" : "2026-09";
        String day = month + "-%02d".formatted(1 + random.nextInt(30));
        String amount = (type.equals("refund") ? "-" : "")
                + "%d.%06d".formatted(random.nextInt(90_000), random.nextInt(1_000_000));
        return "R-%d,accenture,%s,%s,%s,%sT12:00:00Z,USD,%s,customer-%d,,%s"
                .formatted(
                        number,
                        type,
                        PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                        day,
                        day,
                        amount,
                        random.nextInt(20),
                        MARKS.get(random.nextInt(MARKS.size())));
    }
}
