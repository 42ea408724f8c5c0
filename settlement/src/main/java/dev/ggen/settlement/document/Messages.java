package dev.ggen.settlement.document;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a pack in one language, by key, from {@code messages/<language>.properties} in UTF-8.
 *
 * @param path the file they came from
 * @param texts by key
 */
record Messages(String path, SortedMap<String, String> texts) {

    static Messages of(DocumentPack pack, String language) {
        String path = "messages/" + language + ".properties";
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(pack.text(path)));
        } catch (IOException | IllegalArgumentException e) {
            throw new FindingsException(Finding.red(
                    "messages-not-readable",
                    path + " is not a properties file: " + e.getMessage(),
                    Place.ofFile(path)));
        }
        TreeMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Messages(path, texts);
    }

    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new FindingsException(
                    Finding.red("message-missing", path + " has no text for " + key, Place.ofFile(path)));
        }
        return text;
    }

    /** The text for a word of the statement, or the word itself where the file has none. */
    String word(String group, String word) {
        return texts.getOrDefault(group + "." + word, word);
    }

    /** The texts under {@code label.}, for the template. */
    Json.Obj labels() {
        Json.Builder labels = Json.object();
        texts.forEach((key, text) -> {
            if (key.startsWith("label.")) {
                labels.put(key.substring("label.".length()), text);
            }
        });
        return labels.build();
    }
}
