package dev.ggen.generator.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes over a text of JSON and tells of every object its members' places. What is no JSON is left to who parses it. */
final class JsonScan {

    /**
     * An object.
     *
     * @param key under which it stands; empty in a list and at the top
     * @param members key to where it stands and, when it is a text, its value
     */
    record Found(String key, Map<String, Member> members) {}

    /**
     * A member.
     *
     * @param offset of the key
     * @param value empty when it is no text
     */
    record Member(int offset, String value) {}

    /** Is told of objects when they end, and of texts. */
    interface Listener {
        void object(Found found);

        void text(String value, int offset);

        /** @return what ends the scan */
        RuntimeException tooDeep(int offset);
    }

    private record Open(char bracket, Found found) {}

    private static final int DEEPEST = BoundedTokens.DEEPEST_NESTING;

    private final String text;
    private final Listener listener;
    private final Deque<Open> open = new ArrayDeque<>();
    private String key = "";
    private int keyOffset;

    JsonScan(String text, Listener listener) {
        this.text = text;
        this.listener = listener;
    }

    void run() {
        int position = 0;
        while (position < text.length()) {
            position = step(position);
        }
    }

    private int step(int position) {
        switch (text.charAt(position)) {
            case '{', '[' -> open(position);
            case '}', ']' -> close();
            case ',' -> key = "";
            case '"' -> {
                return string(position);
            }
            default -> {}
        }
        return position + 1;
    }

    private void open(int position) {
        if (open.size() >= DEEPEST) {
            throw listener.tooDeep(position);
        }
        member("");
        open.push(new Open(text.charAt(position), new Found(key, new LinkedHashMap<>())));
        key = "";
    }

    private void close() {
        @Nullable Open closed = open.poll();
        if (closed != null && closed.bracket == '{') {
            listener.object(closed.found);
        }
        key = "";
    }

    private int string(int begin) {
        int end = endOfString(begin);
        String value = unescaped(text.substring(begin + 1, end));
        int next = end + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean isKey = key.isEmpty() && next < text.length() && text.charAt(next) == ':';
        if (isKey) {
            key = value;
            keyOffset = begin;
            member("");
            return next + 1;
        }
        listener.text(value, begin);
        member(value);
        return end + 1;
    }

    /** The object in which a value stands learns of it. */
    private void member(String value) {
        @Nullable Open object = open.peek();
        if (object != null && object.bracket == '{' && !key.isEmpty()) {
            object.found.members.merge(
                    key, new Member(keyOffset, value), (first, later) -> first.value.isEmpty() ? later : first);
        }
    }

    private int endOfString(int begin) {
        int end = begin + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    /** IRIs need no escapes but this one. */
    private static String unescaped(String string) {
        return string.replace("\\/", "/");
    }
}
