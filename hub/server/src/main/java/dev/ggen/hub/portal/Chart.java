package dev.ggen.hub.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure over time as columns on a zero line, with the table behind it. Only where the shape says something.
 *
 * @param title what is shown
 * @param unit of all values
 * @param source where the figures come from and as of when
 */
public record Chart(String title, String unit, String source, List<Bar> bars) {
    /** The height of the drawing, in its own units. */
    public static final int HEIGHT = 1000;

    /**
     * One column.
     *
     * @param label below it, short: "Sep"
     * @param name in the table: "September 2026"
     * @param href where it leads; empty for nowhere
     */
    public record Bar(String label, String name, BigDecimal value, String href) {
        public boolean isNegative() {
            return value.signum() < 0;
        }
    }

    public Chart {
        bars = List.copyOf(bars);
    }

    public static Chart of(String title, String unit, String source) {
        return new Chart(title, unit, source, List.of());
    }

    public Chart bar(String label, String name, BigDecimal value, String href) {
        List<Bar> all = new ArrayList<>(bars);
        all.add(new Bar(label, name, value, href));
        return new Chart(title, unit, source, all);
    }

    /** Where the zero line is, from the top. */
    public int zero() {
        return scaled(highest());
    }

    /** Where a column begins, from the top. */
    public int top(Bar bar) {
        return bar.isNegative() ? zero() : zero() - scaled(bar.value());
    }

    /** How high it is; what isn't nothing can be seen. */
    public int height(Bar bar) {
        int height = scaled(bar.value().abs());
        return bar.value().signum() == 0 ? 0 : Math.max(height, HEIGHT / 100);
    }

    private int scaled(BigDecimal value) {
        BigDecimal range = highest().subtract(lowest());
        if (range.signum() == 0) {
            return 0;
        }
        return value.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(range, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private BigDecimal highest() {
        return bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private BigDecimal lowest() {
        return bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::min);
    }
}
