package dev.ggen.settlement.document;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;

/** Refuses a text that the pack's fonts can't show: a name with a wrong letter in it is a wrong name. */
final class FontCoverage {
    private FontCoverage() {}

    static void require(Document document, DocumentPack pack) {
        String text = document.getElementsByTagName("body").item(0).getTextContent();
        List<CmapLookup> fonts = lookups(pack);
        String missing = text.codePoints()
                .distinct()
                .filter(FontCoverage::isShown)
                .filter(letter -> fonts.stream().noneMatch(font -> font.getGlyphId(letter) > 0))
                .sorted()
                .mapToObj(letter -> String.format(Locale.ROOT, "U+%04X %s", letter, Character.toString(letter)))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new FindingsException(
                    Finding.red("letter-without-font", "no font of the pack has the letter " + missing)
                            .withHint("add a font that has it to the pack's fonts, and its family to print.css"));
        }
    }

    private static boolean isShown(int letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT;
    }

    private static List<CmapLookup> lookups(DocumentPack pack) {
        List<CmapLookup> lookups = new ArrayList<>();
        for (Map.Entry<String, byte[]> font : pack.fonts()) {
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.getValue()))) {
                lookups.add(parsed.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new FindingsException(
                        Finding.red("font-not-readable", font.getKey() + " is not a TrueType font: " + e.getMessage()));
            }
        }
        return lookups;
    }
}
