package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.Verdict;
import dev.ggen.settlement.statement.Words.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What modules say in English, on pages in another language. */
final class SayingsTest {
    private static final Sentence RULE = Sentence.begin()
            .say("ggen receives ")
            .value("17.5 %")
            .say(" of ")
            .value("Co-sell: net")
            .say(", net of tax and refunds, from ")
            .value("2026-09-01")
            .say(" to ")
            .value("2027-08-31")
            .say("; AWS collects and keeps the rest.");

    static Words in(Locale language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/said", "messages/portal", "messages/access");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Words(messages, language);
    }

    @Test
    void a_rule_is_said_in_the_readers_language_with_its_values_set_off() {
        Sentence german = in(Locale.GERMAN).retold(RULE);

        assertThat(german.text())
                .isEqualTo("ggen erhält 17,5 % von Co-sell: net, ohne Steuer und Erstattungen, von 2026-09-01 bis"
                        + " 2027-08-31; AWS kassiert und behält den Rest.");
        assertThat(german.parts())
                .filteredOn(Sentence.Part::isValue)
                .extracting(Sentence.Part::text)
                .containsExactly("17,5 %", "Co-sell: net", "2026-09-01", "2027-08-31");
        assertThat(german.parts())
                .filteredOn(part -> !part.language().isEmpty())
                .extracting(Sentence.Part::text)
                .containsExactly("Co-sell: net");
    }

    @Test
    void figures_in_it_are_written_as_the_language_writes_them() {
        assertThat(in(Locale.GERMAN)
                        .retold("AWS kept 219,629.80\u00a0USD under clause 4.1, 1,558.02\u00a0USD more than agreed.")
                        .text())
                .isEqualTo(
                        "AWS behielt 219.629,80\u00a0USD nach Klausel 4.1 ein, 1.558,02\u00a0USD mehr als vereinbart.");
    }

    @Test
    void a_moment_is_said_to_the_minute_however_exactly_it_was_kept() {
        String kept =
                "b.csv holds the same bytes as a.csv, delivered by Ann on 2026-11-03T09:00:12.345678Z: 0 new rows";
        String said = "b.csv holds the same bytes as a.csv, delivered by Ann on 2026-11-03 at 09:00 UTC: 0 new rows";

        assertThat(in(Locale.ENGLISH).retold(kept).text()).isEqualTo(said + ".");
        assertThat(in(Locale.ENGLISH).retold(said).text()).isEqualTo(said + ".");
        assertThat(in(Locale.GERMAN).retold(kept).text())
                .contains("2026-11-03 09:00 UTC")
                .doesNotContain(" at ");
        assertThat(in(Locale.ENGLISH)
                        .retold("row 2: \"2026-11-03T09:00:12Z\" is no day")
                        .text())
                .contains("2026-11-03T09:00:12Z");
    }

    @Test
    void the_more_specific_pattern_wins() {
        assertThat(in(Locale.GERMAN).retold("a month 2026-13 isn't here").text())
                .isEqualTo("Einen Monat 2026-13 gibt es hier nicht.");
        assertThat(in(Locale.GERMAN).retold("something new isn't here").text())
                .isEqualTo("something new gibt es hier nicht.");
    }

    @Test
    void what_has_no_words_stays_as_it_was_said_and_is_marked() {
        Sentence said = in(Locale.GERMAN).retold("the moon is full");

        assertThat(said.parts()).containsExactly(new Sentence.Part("The moon is full.", false, "en"));
        assertThat(in(Locale.ENGLISH).retold("the moon is full")).isEqualTo(Sentence.plain("The moon is full."));
    }

    @Test
    void whatever_a_rule_finds_in_a_program_is_said_in_the_readers_language() throws IOException {
        Words german = in(Locale.GERMAN);
        try (Stream<Path> rules = Files.list(Path.of("../../spec/rules"))) {
            for (Path rule : rules.filter(each -> each.toString().endsWith(".rq"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(rule)) {
                    Matcher said =
                            Pattern.compile("# (MESSAGE|ALLOWED|HINT): (.*)").matcher(line);
                    if (said.matches()) {
                        String found = said.group(2).replaceAll("\\{[^}]+}", "Value");
                        assertThat(german.found(found).parts())
                                .as(rule.getFileName() + ": " + found)
                                .anyMatch(part -> part.language().isEmpty());
                        assertThat(in(Locale.ENGLISH).found(found).text()).isEqualTo(found);
                    }
                }
            }
        }
        assertThat(german.found("The share of Marketplace sale is stated as 30, but 60 by 2 makes 31")
                        .text())
                .isEqualTo("share von Marketplace sale steht als 30 da, doch 60 durch 2 ergibt 31");
    }

    @Test
    void rows_are_counted_in_the_readers_language_too() {
        Words german = in(Locale.GERMAN);

        assertThat(german.retold(
                                "agreement A maps product \"p\" to no revenue stream (7 rows of s:a, first on 2027-08-10)")
                        .text())
                .isEqualTo(
                        "Vertrag A ordnet das Produkt „p“ keiner Umsatzart zu (7 Zeilen von s:a, die erste vom 2027-08-10).");
        assertThat(german.retold(
                                "no clause of agreement A shares product \"p\" on its day (1 row of s:a, first on 2027-08-10)")
                        .text())
                .isEqualTo(
                        "Keine Klausel des Vertrags A teilt das Produkt „p“ an seinem Tag (1 Zeile von s:a, vom 2027-08-10).");
        assertThat(german.noted("the first of them").text()).isEqualTo("die erste davon");
        assertThat(german.noted("p:rate 0.3 ;").parts()).containsExactly(Sentence.Part.quiet("p:rate 0.3 ;"));
    }

    @Test
    void what_would_be_right_is_told_too() {
        assertThat(in(Locale.GERMAN).allowed("1 to 500 characters").text())
                .isEqualTo("Richtig wäre: 1 bis 500 Zeichen.");
        assertThat(in(Locale.GERMAN).allowed("a moon").parts()).contains(new Sentence.Part("a moon", false, "en"));
    }

    @Test
    void advice_on_a_rule_is_said_in_the_readers_language() {
        assertThat(in(Locale.GERMAN)
                        .retold(
                                "clause 4.1 gives the partner less for more: of 999.99\u00a0USD in a month it gets 749.99\u00a0USD,"
                                        + " of 1,000.00\u00a0USD 700.00\u00a0USD, which is 49.99\u00a0USD less;"
                                        + " it has as much again only from 1,071.42\u00a0USD on")
                        .text())
                .isEqualTo("Klausel 4.1 gibt dem Partner für mehr weniger: Von 999,99\u00a0USD in einem Monat erhält er"
                        + " 749,99\u00a0USD, von 1.000,00\u00a0USD sind es 700,00\u00a0USD, also 49,99\u00a0USD weniger;"
                        + " ebenso viel hat er erst wieder ab 1.071,42\u00a0USD.");
        assertThat(in(Locale.GERMAN)
                        .retold(
                                "clause 5 raises the price of all units at once: for 99 units in a month the partner pays"
                                        + " 990.00\u00a0USD, for 100 units 1,200.00\u00a0USD, so the last one costs 210.00\u00a0USD")
                        .text())
                .isEqualTo(
                        "Klausel 5 hebt den Preis aller Einheiten auf einmal: Für 99 Einheiten in einem Monat zahlt der"
                                + " Partner 990,00\u00a0USD, für 100 Einheiten sind es 1.200,00\u00a0USD, die letzte kostet also"
                                + " 210,00\u00a0USD.");
    }

    @Test
    void a_clause_that_was_kept_plain_has_its_values_set_off_and_not_the_parties() {
        String said = "AWS receives 70\u00a0% of marketplace sale, net of tax and refunds, from 2026-09-01; at least"
                + " 9,000.00\u00a0USD a month; ggen collects and keeps the rest.";

        Sentence english = in(Locale.ENGLISH).clause(said, "ggen", "AWS");
        Sentence german = in(Locale.GERMAN).clause(said, "ggen", "AWS");

        assertThat(english.text()).isEqualTo(said);
        assertThat(english.parts())
                .filteredOn(Sentence.Part::isValue)
                .extracting(Sentence.Part::text)
                .containsExactly("70\u00a0%", "marketplace sale", "2026-09-01", "9,000.00\u00a0USD");
        assertThat(german.parts())
                .filteredOn(Sentence.Part::isValue)
                .extracting(Sentence.Part::text)
                .containsExactly("70\u00a0%", "marketplace sale", "2026-09-01", "9.000,00\u00a0USD");
        assertThat(in(Locale.ENGLISH).clause("the moon is full", "ggen")).isEqualTo(Sentence.plain("the moon is full"));
    }

    @Test
    void a_missing_permission_is_told_by_what_it_is_for() {
        String said = Refused.forbidden(Permission.MONTH_APPROVE)
                .findings()
                .getFirst()
                .message();

        assertThat(in(Locale.ENGLISH).retold(said).text()).isEqualTo("None of your roles lets you approve closes.");
        assertThat(in(Locale.GERMAN).retold(said).text())
                .isEqualTo("Keine Ihrer Rollen erlaubt: Abschlüsse freigeben.");
    }

    @Test
    void sizes_are_written_as_the_language_does() {
        String said = "5.5\u00a0GB were sent; at most 2.1\u00a0GB are taken here";

        assertThat(in(Locale.GERMAN).retold(said).text())
                .isEqualTo("Gesendet wurden 5,5\u00a0GB; hier werden höchstens 2,1\u00a0GB angenommen.");
    }

    @Test
    void all_advice_of_settlements_cases_is_said_in_the_readers_language() throws IOException {
        Pattern advice = Pattern.compile("(?:yellow|green) [a-z-]+ \\d+ (.*)");
        try (Stream<Path> cases = Files.list(Path.of("../../settlement/src/test/cases/lint"))) {
            for (Path expected : cases.map(folder -> folder.resolve("expected.txt"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(expected)) {
                    Matcher told = advice.matcher(line);
                    if (told.matches()) {
                        assertThat(in(Locale.GERMAN).retold(told.group(1)).parts())
                                .as(expected + ": " + line)
                                .allMatch(part -> part.language().isEmpty());
                    }
                }
            }
        }
    }

    @Test
    void advice_names_the_stretch_of_its_scale() {
        String tail = " it gets 300.00\u00a0USD, of 1,000.00\u00a0USD 200.00\u00a0USD, which is 100.00\u00a0USD less;"
                + " it has as much again only from 1,499.99\u00a0USD on (its floor and cap left aside)";

        assertThat(in(Locale.GERMAN)
                        .retold(
                                "clause 1 gives the partner less for more: of 999.99\u00a0USD in one month of a calendar"
                                        + " quarter" + tail)
                        .text())
                .isEqualTo(
                        "Klausel 1 gibt dem Partner für mehr weniger: Von 999,99\u00a0USD in einem Monat eines Quartals"
                                + " erhält er 300,00\u00a0USD, von 1.000,00\u00a0USD sind es 200,00\u00a0USD, also 100,00\u00a0USD weniger;"
                                + " ebenso viel hat er erst wieder ab 1.499,99\u00a0USD"
                                + " (ihre Unter- und Obergrenze außer Acht gelassen).");
        assertThat(in(Locale.GERMAN)
                        .retold(
                                "clause 2 gives the vendor less for more: of 1 unit at 10.00\u00a0USD each in the term it gets"
                                        + " 5.00\u00a0USD, of 2 units 4.00\u00a0USD, which is 1.00\u00a0USD less; it never has as much again")
                        .text())
                .isEqualTo(
                        "Klausel 2 gibt dem Anbieter für mehr weniger: Von 1 Einheit zu je 10,00\u00a0USD in der ganzen"
                                + " Laufzeit erhält er 5,00\u00a0USD, von 2 Einheiten sind es 4,00\u00a0USD, also 1,00\u00a0USD weniger;"
                                + " ebenso viel hat er nie wieder.");
    }

    @Test
    void why_a_signature_does_not_hold_is_said_in_the_readers_language() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        byte[] signed = Envelope.sign("text/plain", new byte[] {1}, key).bytes();
        Verdict.Refused<Envelope> refused =
                (Verdict.Refused<Envelope>) Envelope.open(signed, "receipt.json", Trust.of(List.of()));

        assertThat(in(Locale.GERMAN).retold(refused.finding().message()).text())
                .startsWith("Unterschrieben mit dem Schlüssel " + key.keyId());
        assertThat(in(Locale.GERMAN).retold(refused.finding().hint()).parts())
                .allMatch(part -> part.language().isEmpty());
    }

    @Test
    void a_signed_statements_words_are_shown_as_signed_on_english_pages() {
        List<Part> signed = List.of(new Part("any words of ", false), new Part("70 %", true));

        assertThat(dev.ggen.hub.portal.settlement.Said.of(signed, in(Locale.ENGLISH))
                        .text())
                .isEqualTo("any words of 70 %");
    }
}
