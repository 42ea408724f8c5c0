package dev.ggen.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.revenue.TransactionLine;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FreezePropertyTest {
    private static final RatingLimits ONE = new RatingLimits(64, 1);
    private static final RatingLimits TWO = new RatingLimits(128, 2);

    private record Answer(String digest, long lines, List<KeySum> sums) {}

    @Provide
    Arbitrary<List<TransactionLine>> lines() {
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.longs().between(-5_000_000_000L, 5_000_000_000L),
                Arbitraries.of(Long.MAX_VALUE, -Long.MAX_VALUE, 0L));
        return amounts.list().ofMaxSize(300).map(drawn -> {
            List<TransactionLine> lines = new ArrayList<>();
            for (int i = 0; i < drawn.size(); i++) {
                lines.add(SomeLines.numbered(i, drawn.get(i)));
            }
            return lines;
        });
    }

    @Property(tries = 25)
    void sumsEqualThePlainReference(@ForAll("lines") List<TransactionLine> lines) {
        assertEquals(reference(lines), answer(lines, TWO).sums());
    }

    @Property(tries = 25)
    void orderLanesThreadsAndRepetitionChangeNothing(@ForAll("lines") List<TransactionLine> lines, @ForAll long seed) {
        Random random = new Random(seed);
        List<TransactionLine> other = new ArrayList<>(lines);
        for (TransactionLine line : lines) {
            if (random.nextInt(4) == 0) {
                other.add(SomeLines.at(line, SomeLines.SECOND_FILE, line.line()));
            }
        }
        Collections.shuffle(other, random);

        assertEquals(answer(lines, ONE), answer(other, TWO));
    }

    @Property(tries = 25)
    void theDigestIsTheOneThatIsDocumented(@ForAll("lines") List<TransactionLine> lines) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        TreeSet<String> records = new TreeSet<>();
        for (TransactionLine line : lines) {
            byte[] id = sha256.digest((line.source() + "\t" + line.rowId()).getBytes(StandardCharsets.US_ASCII));
            byte[] row = sha256.digest(line.canonical().getBytes(StandardCharsets.US_ASCII));
            records.add(HexFormat.of().formatHex(Arrays.copyOf(id, 16))
                    + HexFormat.of().formatHex(row));
        }
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (int bucket = 0; bucket < 256; bucket++) {
            String prefix = HexFormat.of().toHexDigits((byte) bucket);
            records.stream()
                    .filter(record -> record.startsWith(prefix))
                    .forEach(record -> sha256.update(HexFormat.of().parseHex(record)));
            all.update(sha256.digest());
        }

        assertEquals(HexFormat.of().formatHex(all.digest()), answer(lines, TWO).digest());
    }

    private static Answer answer(List<TransactionLine> lines, RatingLimits limits) {
        return Freezing.frozen(lines, limits, frozen -> {
            List<KeySum> sums = new ArrayList<>();
            new DuckRatingEngine(limits).sums(frozen, sums::add);
            return new Answer(frozen.digest(), frozen.lines(), sums);
        });
    }

    private static List<KeySum> reference(List<TransactionLine> lines) {
        Map<SumKey, KeySum> sums = new TreeMap<>();
        for (TransactionLine line : lines) {
            KeySum one = new KeySum(line.key(), BigInteger.valueOf(line.amountMillionths()), 1);
            sums.merge(line.key(), one, FreezePropertyTest::plus);
        }
        return List.copyOf(sums.values());
    }

    private static KeySum plus(KeySum left, KeySum right) {
        return new KeySum(left.key(), left.sumMillionths().add(right.sumMillionths()), left.rows() + right.rows());
    }
}
