package dev.ggen.generator.spec;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a document of XML declares itself, such as {@code <!ENTITY owl "http://www.w3.org/2002/07/owl#">}. Nothing that
 * lies outside of the document is read, and an entity stands for a text, not for elements.
 */
final class XmlEntities {
    /** The longest text that one may stand for. */
    private static final int LONGEST_VALUE = 4096;

    /** The most that one document may declare. */
    private static final int MOST_ENTITIES = 10_000;

    private static final Pattern BEFORE_TYPE =
            Pattern.compile("\\G(?:\\s++|<\\?(?:[^?]|\\?(?!>))*+\\?>|<!--(?:[^-]|-(?!->))*+-->)*+");
    private static final Pattern TYPE = Pattern.compile("\\G<!DOCTYPE(?:[^\\[>\"']|\"[^\"]*+\"|'[^']*+')*+");
    private static final Pattern DECLARATION = Pattern.compile(
            "\\G<!ENTITY\\s++(?<name>[^\\s%\"'<>&;]++)\\s++(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)')\\s*+>");
    private static final Pattern OTHER =
            Pattern.compile("\\G<!(?:ELEMENT|NOTATION)(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern REFERENCE = Pattern.compile("&([^#&;\\s][^&;\\s]*+);");
    private static final Pattern PARAMETER = Pattern.compile("%[^\\s;%]++;");
    private static final Pattern TYPE_END = Pattern.compile("\\G\\s*+>");

    private final String original;
    private final Refusal refusal;
    private final Map<String, String> values = new HashMap<>();
    private String withoutType;

    /** What can't be read, and where. */
    interface Refusal {
        RuntimeException at(String message, String hint, int offset);
    }

    private XmlEntities(String original, Refusal refusal) {
        this.original = original;
        this.refusal = refusal;
        this.withoutType = original;
    }

    static XmlEntities of(String original, Refusal refusal) {
        XmlEntities entities = new XmlEntities(original, refusal);
        int begin = end(BEFORE_TYPE, original, 0);
        int type = end(TYPE, original, begin);
        if (type > begin) {
            entities.read(begin, type);
        }
        return entities;
    }

    /** Where a match that begins there ends; there when there is none. */
    private static int end(Pattern pattern, String text, int begin) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(begin) ? matcher.end() : begin;
    }

    private void read(int begin, int subset) {
        int position = subset;
        if (position < original.length() && original.charAt(position) == '[') {
            position = declarations(position + 1);
        }
        int end = end(TYPE_END, original, position);
        if (end == position) {
            throw refusal.at("the document type is not closed", "Close it with ]>.", begin);
        }
        String type = original.substring(begin, end).replaceAll("[^\n]", " ");
        withoutType = original.substring(0, begin) + type + original.substring(end);
    }

    /** Reads what stands between the brackets; answers where it goes on behind them. */
    private int declarations(int begin) {
        int position = end(BEFORE_TYPE, original, begin);
        while (position < original.length() && original.charAt(position) != ']') {
            Matcher entity = DECLARATION.matcher(original);
            if (entity.find(position)) {
                declare(entity);
                position = entity.end();
            } else {
                position = skipped(position);
            }
            position = end(BEFORE_TYPE, original, position);
        }
        return Math.min(original.length(), position + 1);
    }

    private int skipped(int position) {
        int end = end(OTHER, original, position);
        if (end == position) {
            throw refusal.at(
                    "its document type holds more than plain entities",
                    "Only <!ENTITY name \"text\"> is read: nothing from outside, no parameters, no attributes' defaults.",
                    position);
        }
        return end;
    }

    private void declare(Matcher entity) {
        String value = entity.group("double") == null ? entity.group("single") : entity.group("double");
        if (value.indexOf('<') >= 0 || PARAMETER.matcher(value).find()) {
            throw refusal.at("an entity holds elements or parameters", "Write them where they belong.", entity.start());
        }
        StringBuilder text = new StringBuilder();
        Matcher reference = REFERENCE.matcher(value);
        while (reference.find()) {
            @Nullable String known = values.get(reference.group(1));
            reference.appendReplacement(text, Matcher.quoteReplacement(known == null ? reference.group() : known));
            refuseLong(text, entity);
        }
        reference.appendTail(text);
        refuseLong(text, entity);
        values.putIfAbsent(
                entity.group("name"),
                text.toString().replace("\"", "&quot;").replace("'", "&apos;").replace('\n', ' '));
    }

    private void refuseLong(StringBuilder text, Matcher entity) {
        if (text.length() > LONGEST_VALUE || values.size() > MOST_ENTITIES) {
            throw refusal.at(
                    "its entities are longer than " + LONGEST_VALUE + " characters or more than " + MOST_ENTITIES,
                    "Write out what they stand for.",
                    entity.start());
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The document with blanks where its type stood. */
    String withoutType() {
        return withoutType;
    }

    /** The next {@code &} that begins a reference, not in a comment, an instruction or a CDATA section; -1 when there is none. */
    static int nextReference(String text, int from) {
        int position = from;
        while (true) {
            int reference = text.indexOf('&', position);
            if (reference < 0) {
                return -1;
            }
            int end = endOfQuiet(text, position, reference);
            if (end <= reference) {
                return reference;
            }
            position = end;
        }
    }

    /** Where the last comment, instruction or CDATA section ends that begins before the limit; 0 when none does. */
    private static int endOfQuiet(String text, int from, int limit) {
        int end = 0;
        int open = text.indexOf('<', from);
        while (open >= 0 && open < limit) {
            end = Math.max(end, quietEnd(text, open));
            open = text.indexOf('<', Math.max(end, open + 1));
        }
        return end;
    }

    private static int quietEnd(String text, int open) {
        String close = text.startsWith("<!--", open)
                ? "-->"
                : text.startsWith("<![CDATA[", open) ? "]]>" : text.startsWith("<?", open) ? "?>" : "";
        if (close.isEmpty()) {
            return 0;
        }
        int end = text.indexOf(close, open + 2);
        return end < 0 ? text.length() : end + close.length();
    }
}
