package dev.ggen.generator.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** A number of bytes as people read it: in steps of 1024, with two decimals unless it is whole. */
final class FileSize {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
    private static final int STEP = 1024;

    private FileSize() {}

    static String of(Value input, Arguments arguments) {
        if (!(input instanceof Value.Int bytes)
                || bytes.number().signum() < 0
                || bytes.number().bitLength() > Long.SIZE) {
            throw arguments.wrongInput("a number of bytes, from 0 and below 2⁶⁴", input);
        }
        return of(bytes.number());
    }

    private static String of(BigInteger bytes) {
        double size = bytes.doubleValue();
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        boolean whole = size == Math.rint(size);
        return new BigDecimal(size)
                        .setScale(whole ? 0 : 2, RoundingMode.HALF_EVEN)
                        .toPlainString() + " " + UNITS.get(unit);
    }
}
