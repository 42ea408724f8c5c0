package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** Agreements as rows. */
public final class AgreementTables {
    private AgreementTables() {}

    /**
     * A table of agreements, each leading to its page.
     *
     * @param names a partner's id → its name
     */
    public static Table of(
            List<StoredAgreement> agreements, LocalDate today, UnaryOperator<String> names, Words words) {
        return Table.of(
                        words.text("agreement.agreements"),
                        Column.text(words.text("agreement.agreement")).sortedBy("agreement"),
                        Column.text(words.text("agreement.partner")).chosenBy("partner"),
                        Column.text(words.text("agreement.state")).chosenBy("state"),
                        Column.text(words.text("agreement.from"))
                                .chosenBy("from")
                                .sortedBy("from")
                                .wideOnly(),
                        Column.text(words.text("agreement.through"))
                                .chosenBy("through")
                                .sortedBy("through")
                                .wideOnly(),
                        Column.text(words.text("agreement.currency"))
                                .chosenBy("currency")
                                .wideOnly())
                .rows(agreements.stream()
                        .map(agreement -> row(agreement, today, names, words))
                        .toList())
                .orElse(Empty.of("paper", words.text("agreement.none"), words.text("agreement.none.words")));
    }

    private static Row row(StoredAgreement agreement, LocalDate today, UnaryOperator<String> names, Words words) {
        return Row.of(
                Value.link(agreement.id(), "/agreements/" + agreement.id()),
                Value.link(names.apply(agreement.partner()), "/partners/" + agreement.partner()),
                Value.state(state(agreement, today, words)),
                Value.day(agreement.from()),
                Value.day(agreement.until().minusDays(1)),
                Value.text(agreement.currency()));
    }

    static Badge state(StoredAgreement agreement, LocalDate today, Words words) {
        if (agreement.isInForceOn(today)) {
            return Badge.good(words.text("agreement.state.in-force"));
        }
        return today.isBefore(agreement.from())
                ? Badge.busy(words.text("agreement.state.to-come"))
                : Badge.neutral(words.text("agreement.state.over"));
    }
}
