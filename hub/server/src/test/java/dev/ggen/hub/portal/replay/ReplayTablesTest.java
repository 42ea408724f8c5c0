package dev.ggen.hub.portal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.ReplaySheet;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.money.Amount;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReplayTablesTest {
    private static final UUID ID = new UUID(1, 1);

    @Test
    void whoGainsOrLosesMostComesFirstHoweverManyStayAsTheyAre() {
        ReplaySheet sheet = new ReplaySheet(
                new ReplayView(
                        ID,
                        YearMonth.of(2027, 1),
                        YearMonth.of(2027, 2),
                        1,
                        Optional.empty(),
                        List.of(),
                        "Ann",
                        Instant.EPOCH,
                        ID,
                        true),
                List.of(
                        agreement("B-gains", 30),
                        agreement("A-gains-little", 10),
                        agreement("C-same", 0),
                        agreement("D-same", 0),
                        agreement("E-loses", -50)),
                List.of(new ReplaySheet.Total(result(0), result(-10), result(-10), 0)),
                List.of(),
                List.of(),
                List.of());

        assertThat(new ReplayTables(words())
                        .agreements(sheet).rows().stream()
                                .map(row -> row.cells().getFirst())
                                .filter(Value.Link.class::isInstance)
                                .map(cell -> ((Value.Link) cell).text()))
                .containsExactly("E-loses", "B-gains", "A-gains-little", "C-same", "D-same");
    }

    private static ReplaySheet.Agreement agreement(String id, long gain) {
        return new ReplaySheet.Agreement(id, id, "USD", result(0), result(gain), result(gain), 0, List.of());
    }

    /** As the partner has so much more and the vendor so much less. */
    private static Result result(long partner) {
        return new Result(usd(-partner), usd(-partner), usd(partner));
    }

    private static Amount usd(long minor) {
        return Amount.ofMinor(minor, CurrencyUnit.USD);
    }

    private static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/replay", "messages/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return new Words(messages, Locale.ENGLISH);
    }
}
