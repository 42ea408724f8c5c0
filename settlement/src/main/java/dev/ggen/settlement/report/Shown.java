package dev.ggen.settlement.report;

/** Values from reports as messages may show them: short, on one line, without a control character. */
public final class Shown {
    private static final int LENGTH_LIMIT = 60;

    private Shown() {}

    public static String value(String text) {
        StringBuilder shown = new StringBuilder("'");
        int end = Math.min(text.length(), LENGTH_LIMIT);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean plain =
                    c >= ' ' && c != 0x7f && !Character.isISOControl(c) && Character.isDefined(c) && !isFormat(c);
            if (plain) {
                shown.append(c);
            } else {
                shown.append("\\u%04x".formatted((int) c));
            }
        }
        return shown.append(text.length() > LENGTH_LIMIT ? "…'" : "'").toString();
    }

    private static boolean isFormat(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isSurrogate(c);
    }
}
