package dev.ggen.generator.template;

/** A piece of a template: text between tags, or a word inside one. */
record Token(Kind kind, String text, int offset) {
    enum Kind {
        TEXT,
        OPEN_OUTPUT,
        CLOSE_OUTPUT,
        OPEN_TAG,
        CLOSE_TAG,
        NAME,
        STRING,
        INTEGER,
        DECIMAL,
        SYMBOL,
        END
    }

    boolean is(Kind wanted, String wantedText) {
        return kind == wanted && text.equals(wantedText);
    }

    int end() {
        return offset + text.length();
    }

    /** As a message names it. */
    String shown() {
        return switch (kind) {
            case TEXT -> "text";
            case END -> "the end of the template";
            case STRING -> "the text \"" + text + "\"";
            case OPEN_OUTPUT, CLOSE_OUTPUT, OPEN_TAG, CLOSE_TAG, NAME, INTEGER, DECIMAL, SYMBOL -> "`" + text + "`";
        };
    }
}
