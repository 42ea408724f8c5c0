package dev.ggen.generator.check;

import dev.ggen.generator.query.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with columns in braces: {@code {about}}, or {@code {share:percent}} with a style. */
record Message(String text) {
    private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    /** The columns that it names. */
    List<String> columns() {
        return COLUMN.matcher(text).results().map(match -> match.group(1)).toList();
    }

    String filled(Row row, Wording wording) {
        return COLUMN.matcher(text).replaceAll(match -> {
            String style = match.group(2) == null ? "" : match.group(2);
            String shown = row.get(match.group(1))
                    .map(term -> wording.show(term, style, row))
                    .orElse("unknown");
            return Matcher.quoteReplacement(shown);
        });
    }
}
