package dev.ggen.generator.spec;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A document of XML whose document type is gone and whose entities are written out; it knows where everything stood. */
final class PlainXml {
    /** How often larger a document may get by its entities. */
    private static final int MOST_GROWTH = 32;

    /** Beyond which size that is asked. */
    private static final int SMALL_CHARS = 1 << 20;

    private final String text;
    private final LineStarts originalLines;
    private final LineStarts lines;
    private final NavigableMap<Integer, Integer> shifts;

    private PlainXml(String text, LineStarts originalLines, NavigableMap<Integer, Integer> shifts) {
        this.text = text;
        this.originalLines = originalLines;
        this.lines = new LineStarts(text);
        this.shifts = shifts;
    }

    static PlainXml of(String original, Complaints complaints) {
        LineStarts originalLines = new LineStarts(original);
        XmlEntities entities = XmlEntities.of(original, (message, hint, offset) -> {
            int line = originalLines.line(offset);
            return complaints.broken(message, hint, line, offset - originalLines.offset(line) + 1L);
        });
        TreeMap<Integer, Integer> shifts = new TreeMap<>(Map.of(0, 0));
        String text = entities.isEmpty()
                ? entities.withoutType()
                : expanded(entities.withoutType(), entities.values(), shifts, complaints);
        return new PlainXml(text, originalLines, shifts);
    }

    private static String expanded(
            String text, Map<String, String> values, NavigableMap<Integer, Integer> shifts, Complaints complaints) {
        StringBuilder expanded = new StringBuilder(text.length() * 2);
        int done = 0;
        int next = XmlEntities.nextReference(text, 0);
        while (next >= 0) {
            int end = text.indexOf(';', next);
            @Nullable String value = end < 0 ? null : values.get(text.substring(next + 1, end));
            if (value != null) {
                expanded.append(text, done, next).append(value);
                done = end + 1;
                shifts.put(expanded.length(), done - expanded.length());
                refuseGrowth(expanded.length(), text.length(), complaints);
            }
            next = XmlEntities.nextReference(text, Math.max(next + 1, done));
        }
        return expanded.append(text, done, text.length()).toString();
    }

    private static void refuseGrowth(int size, int before, Complaints complaints) {
        if (size > SMALL_CHARS && size / MOST_GROWTH > before) {
            throw complaints.broken(
                    "its entities make it more than " + MOST_GROWTH + " times as large",
                    "Write out what the entities stand for.",
                    0,
                    0);
        }
    }

    String text() {
        return text;
    }

    /** The place, in the document as it was, of the element whose tag ends at this place of the text. */
    Spots.Spot element(int source, int line, int column) {
        int end = Math.min(text.length(), lines.offset(line) + Math.max(0, column - 1));
        int begin = text.lastIndexOf('<', Math.max(0, end - 1));
        return spot(source, begin < 0 ? end : begin);
    }

    /** The place, in the document as it was, of this place of the text. */
    Spots.Spot spot(int source, int line, int column) {
        return spot(source, Math.min(text.length(), lines.offset(line) + Math.max(0, column - 1)));
    }

    private Spots.Spot spot(int source, int offset) {
        int original = offset + shifts.floorEntry(offset).getValue();
        int line = originalLines.line(original);
        return new Spots.Spot(source, line, original - originalLines.offset(line) + 1);
    }
}
