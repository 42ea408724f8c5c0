package dev.ggen.generator.template;

/** Text that grows up to the limit and no further. */
final class Output {
    private final StringBuilder text = new StringBuilder();
    private final Meter meter;

    Output(Meter meter) {
        this.meter = meter;
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

    Meter meter() {
        return meter;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
