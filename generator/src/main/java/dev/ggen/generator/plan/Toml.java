package dev.ggen.generator.plan;

import java.util.Locale;

/** Words of TOML, for what writes it. */
final class Toml {
    private Toml() {}

    /** A text in quotes. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.chars().forEach(character -> {
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (Character.isISOControl(character)) {
                        text.append(String.format(Locale.ROOT, "\\u%04X", character));
                    } else {
                        text.append((char) character);
                    }
                }
            }
        });
        return text.append('"').toString();
    }

    /** A key, in quotes where it needs them. */
    static String key(String name) {
        return name.matches("[A-Za-z0-9_-]+") ? name : quoted(name);
    }
}
