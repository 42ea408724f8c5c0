package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.Agreement;
import java.util.ArrayList;
import java.util.List;

/** What an agreement says beside its clauses and its payment term, in words: as its statements say it, too. */
public final class TermSentences {
    private TermSentences() {}

    /** How other currencies are converted, how sales are taken back, how reports are divided; none where it says nothing of these. */
    public static List<Words> of(Agreement agreement) {
        List<Words> sentences = new ArrayList<>();
        agreement
                .exchange()
                .map(terms -> ExchangeSentence.of(terms, agreement.currency().getCode()))
                .ifPresent(sentences::add);
        agreement.clawback().map(ClawbackSentence::of).ifPresent(sentences::add);
        sentences.addAll(new SplitWords(agreement).sentences());
        return sentences;
    }
}
