package dev.ggen.hub.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.partner.money.Amount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Lists as CSV. */
final class CsvListTest {
    @Test
    void figuresArePlainAndMoneySaysItsCurrency() throws IOException {
        Table table = Table.of("Sums", Column.text("Who"), Column.figure("Owed"), Column.text("Due"))
                .row(Row.of(
                        Value.link("AWS, Inc.", "/partners/aws"),
                        Value.money(new Amount(BigInteger.valueOf(-123_450), CurrencyUnit.USD)),
                        Value.day(LocalDate.of(2026, 10, 31))))
                .row(Row.of(
                        Value.text("the \"other\""),
                        Value.money(new Amount(BigInteger.valueOf(5), CurrencyUnit.JPY)),
                        Value.none()));
        assertThat(csv(table))
                .isEqualTo(
                        "Who,Owed,\"Owed, currency\",Due\r\n\"AWS, Inc.\",-1234.50,USD,2026-10-31\r\n\"the \"\"other\"\"\",5,JPY,\r\n");
    }

    @Test
    void aUnitStandsInTheHead() throws IOException {
        Table table = Table.of("Sums", Column.figure("Base").in("USD"))
                .row(Row.of(Value.money(new Amount(BigInteger.ONE, CurrencyUnit.USD))));
        assertThat(csv(table)).isEqualTo("Base USD\r\n0.01\r\n");
    }

    @Test
    void aTextIsNeverAFormula() throws IOException {
        Table table = Table.of("Names", Column.text("Name"));
        for (String name : new String[] {"=1+1", "+1", "-1", "@now", "\tx", "plain"}) {
            table = table.row(Row.of(Value.text(name)));
        }
        assertThat(csv(table)).isEqualTo("Name\r\n'=1+1\r\n'+1\r\n'-1\r\n'@now\r\n'\tx\r\nplain\r\n");
    }

    private static String csv(Table table) throws IOException {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("portal.list.currency", Locale.ENGLISH, "{0}, currency");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvList.write(ListCells.of(table, new Words(messages, Locale.ENGLISH)), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
