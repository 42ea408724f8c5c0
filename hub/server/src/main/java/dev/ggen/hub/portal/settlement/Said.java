package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Sentence;
import dev.ggen.settlement.statement.Words;
import java.util.List;

/** A statement's sentences as pages set them: as they were signed, or in the reader's language. */
public final class Said {
    private Said() {}

    public static Sentence of(List<Words.Part> parts, dev.ggen.hub.portal.Words words) {
        Sentence sentence = Sentence.begin();
        for (Words.Part part : parts) {
            sentence = part.isValue() ? sentence.value(part.text()) : sentence.say(part.text());
        }
        return words.retold(sentence);
    }
}
