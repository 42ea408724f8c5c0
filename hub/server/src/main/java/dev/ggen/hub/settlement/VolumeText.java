package dev.ggen.hub.settlement;

import dev.ggen.partner.forecast.Volume;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A volume as somebody writes it: {@code 12000.50} in place of what was sold, or a change such as {@code +20 %}. */
public final class VolumeText {
    /** A thousand times as much is more than anybody plans. */
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(1000);

    private static final Pattern CHANGE = Pattern.compile("([+\u2212-])\\s*([0-9]{1,6}(?:[.,][0-9]{1,4})?)\\s*%");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,15}(?:[.][0-9]{1,6})?");

    private VolumeText() {}

    /** Empty where it is neither. */
    public static Optional<Volume> read(String text) {
        String said = text.replace('\u00a0', ' ').strip();
        if (said.isEmpty()) {
            return Optional.of(Volume.SAME);
        }
        Matcher change = CHANGE.matcher(said);
        if (change.matches()) {
            BigDecimal percent = new BigDecimal(change.group(2).replace(',', '.'));
            BigDecimal factor =
                    BigDecimal.ONE.add((change.group(1).equals("+") ? percent : percent.negate()).movePointLeft(2));
            return factor.signum() < 0 || factor.compareTo(MOST_TIMES) > 0
                    ? Optional.empty()
                    : Optional.of(new Volume.Times(factor));
        }
        return QUANTITY.matcher(said).matches() ? Optional.of(new Volume.To(new BigDecimal(said))) : Optional.empty();
    }

    /** As it is read again; empty for as much as was sold. */
    public static String write(Volume volume) {
        return switch (volume) {
            case Volume.To(BigDecimal quantity) -> quantity.toPlainString();
            case Volume.Times(BigDecimal factor) ->
                change(factor.subtract(BigDecimal.ONE).movePointRight(2));
        };
    }

    private static String change(BigDecimal percent) {
        String figure = percent.abs().stripTrailingZeros().toPlainString();
        return switch (percent.signum()) {
            case 0 -> "";
            case 1 -> "+" + figure + " %";
            default -> "-" + figure + " %";
        };
    }
}
