package dev.ggen.generator.template;

/** Entities for what has a meaning in HTML; the slash too, because it helps to end a tag. */
final class HtmlEscape {
    private HtmlEscape() {}

    static String html(String text, Meter meter) {
        return escaped(text, meter, "&#x27;", "&#x2F;");
    }

    static String xml(String text, Meter meter) {
        return escaped(text, meter, "&apos;", "/");
    }

    private static String escaped(String text, Meter meter, String apostrophe, String slash) {
        Output out = new Output(meter);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i), apostrophe, slash);
            if (!entity.isEmpty()) {
                out.add(text, done, i).add(entity);
                done = i + 1;
            }
        }
        return done == 0 ? text : out.add(text, done, text.length()).toString();
    }

    private static String entity(char character, String apostrophe, String slash) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> apostrophe;
            case '/' -> slash;
            default -> "";
        };
    }
}
