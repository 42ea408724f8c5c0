package dev.ggen.hub.settlement.internal;

import dev.ggen.receipt.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads places as statements write them: {@code file}, {@code file:line} or {@code file:line:column}. */
final class PlaceText {
    private static final Pattern PLACE = Pattern.compile("(.*?)(?::([1-9]\\d{0,8}))?(?::([1-9]\\d{0,8}))?");

    private PlaceText() {}

    static Place read(String text) {
        Matcher place = PLACE.matcher(text);
        return place.matches()
                ? new Place(place.group(1), number(place.group(2)), number(place.group(3)), "")
                : Place.ofFile(text);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
