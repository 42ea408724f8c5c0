package dev.ggen.generator.template;

import org.jspecify.annotations.Nullable;

/** Text that grows up to the limit and no further. */
final class Output {
    private final StringBuilder text = new StringBuilder();
    private final Meter meter;
    private final @Nullable Segments segments;

    Output(Meter meter) {
        this(meter, null);
    }

    /** @param segments takes down where each character comes from, unless null */
    Output(Meter meter, @Nullable Segments segments) {
        this.meter = meter;
        this.segments = segments;
    }

    Output add(String more) {
        meter.text((long) text.length() + more.length());
        meter.characters(more.length());
        text.append(more);
        return this;
    }

    Output add(String whole, int start, int end) {
        meter.text((long) text.length() + (end - start));
        meter.characters(end - start);
        text.append(whole, start, end);
        return this;
    }

    Output add(char one) {
        meter.text((long) text.length() + 1);
        text.append(one);
        return this;
    }

    int length() {
        return text.length();
    }

    @Nullable
    Segments segments() {
        return segments;
    }

    Meter meter() {
        return meter;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
