package dev.ggen.generator.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text as part of an address: lower-case Latin letters and digits, everything else one hyphen. */
final class Slug {
    private Slug() {}

    static String of(String text, Arguments arguments) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}++", "")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(LatinLetters::plain)
                .collect(Collectors.joining());
        if (plain.codePoints().anyMatch(one -> one > 127 && Character.isLetterOrDigit(one))) {
            throw arguments.refuse("writes Latin letters only, and this text has others: " + text);
        }
        return plain.replaceAll("[^a-z0-9]++", "-").replaceAll("^-|-$", "");
    }
}
