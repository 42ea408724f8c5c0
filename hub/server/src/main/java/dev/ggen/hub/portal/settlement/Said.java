package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Sentence;
import dev.ggen.settlement.statement.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A statement's sentences as pages set them: as they were signed, or in the reader's language. */
public final class Said {
    private Said() {}

    public static Sentence of(List<Words.Part> parts, dev.ggen.hub.portal.Words words) {
        if (!words.isEnglish()) {
            String said = parts.stream().map(Words.Part::text).collect(Collectors.joining());
            return words.retold(
                    said,
                    parts.stream()
                            .filter(Words.Part::isValue)
                            .map(Words.Part::text)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        Sentence sentence = Sentence.begin();
        for (Words.Part part : parts) {
            sentence = part.isValue() ? sentence.value(part.text()) : sentence.say(part.text());
        }
        return sentence;
    }
}
