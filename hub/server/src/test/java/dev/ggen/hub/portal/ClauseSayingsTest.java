package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.portal.settlement.Said;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.receipt.Trust;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.statement.ClauseSentence;
import dev.ggen.settlement.statement.TermSentences;
import dev.ggen.settlement.statement.Words.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses' sentences in German: of settlement's cases, and piece by piece. */
final class ClauseSayingsTest {
    private static final Path CASES = Path.of("../../settlement/src/test/cases/clauses");
    private static final String PARTNER = "Cases of Partners and Co";

    /** Streams and purposes. */
    private static final Set<String> NAMED = Set.of(
            "sale",
            "resale",
            "exam",
            "referral",
            "support",
            "research",
            "minimum",
            "minimum margin",
            "growth",
            "security",
            "student / staff",
            "staff / student",
            "registered-deal",
            "tender",
            "deal",
            "deal / tender",
            "seats");

    @TestFactory
    Stream<DynamicTest> every_clause_of_a_case_is_said_in_german() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> isSaid(folder)));
        }
    }

    private static void isSaid(Path folder) throws IOException {
        Agreement agreement = agreement(folder);
        for (Clause clause : agreement.clauses()) {
            List<Part> english = sentence(clause, agreement).parts();
            isWholly(
                    Said.of(english, SayingsTest.in(Locale.GERMAN)),
                    english.stream().filter(Part::isValue).count());
        }
        for (dev.ggen.settlement.statement.Words term : TermSentences.of(agreement)) {
            isWholly(
                    Said.of(term.parts(), SayingsTest.in(Locale.GERMAN)),
                    term.parts().stream().filter(Part::isValue).count());
        }
    }

    /** In German, but for what the agreement itself names, and with everything set off that was. */
    private static void isWholly(Sentence german, long values) {
        assertThat(german.parts())
                .as(german.text())
                .filteredOn(part -> !part.language().isEmpty())
                .extracting(Sentence.Part::text)
                .isSubsetOf(NAMED);
        assertThat(german.parts())
                .as(german.text())
                .filteredOn(Sentence.Part::isValue)
                .hasSize(Math.toIntExact(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Inc receives [30 %] of [sale], from [10,000.00 USD] on [20 %] of what is above, counted [each calendar quarter], net of tax and refunds, from [2026-09-01] to [2029-06-30]; at least [9,000.00 USD] a month; ggen collects and passes the rest on to Acme Inc. | Acme Inc erhält [30 %] von [sale], ab [10.000,00 USD] dann [20 %] von allem darüber, gezählt [je Quartal], ohne Steuer und Erstattungen, von [2026-09-01] bis [2029-06-30]; mindestens [9.000,00 USD] je Monat; ggen kassiert und gibt den Rest an Acme Inc weiter.
            ggen receives [30 %] of [sale], from [1,000 units] on [17.5 %] of all, back to the first, counted [each term], as collected, net of tax, refunds and fees, from [2026-09-01]; Acme Inc collects and keeps the rest. | ggen erhält [30 %] von [sale], ab [1.000 Einheiten] dann [17,5 %] von allem, rückwirkend vom ersten an, gezählt [über die ganze Laufzeit], wie eingenommen, ohne Steuer, Erstattungen und Gebühren, ab [2026-09-01]; Acme Inc kassiert und behält den Rest.
            Acme Inc buys [resale] at [30 %] off list, from [5,000.00 USD] on [40 %] off all of that month, counted [each month], net of tax and refunds, from [2026-07-01]; at most [500.00 USD] a term; the discount is its margin. | Acme Inc kauft [resale] mit [30 %] Nachlass auf den Listenpreis, ab [5.000,00 USD] dann [40 %] auf den ganzen Monat, gezählt [je Monat], ohne Steuer und Erstattungen, ab [2026-07-01]; höchstens [500,00 USD] über die ganze Laufzeit; der Nachlass ist die Marge.
            Acme Inc pays ggen [100.00 USD] for each unit of [exam], from [10 units] on [90.00 USD] for what is above, counted [each contract year], from [2026-07-01]. | Acme Inc zahlt ggen [100,00 USD] für jede Einheit von [exam], ab [10 Einheiten] dann [90,00 USD] für alles darüber, gezählt [je Vertragsjahr], ab [2026-07-01].
            ggen pays Acme Inc [500.00 USD] for [support] every [three months], in advance, from [2026-08-31] to [2027-08-30]. | ggen zahlt Acme Inc [500,00 USD] für [support], [alle drei Monate] im Voraus, von [2026-08-31] bis [2027-08-30].
            ggen pays Acme Inc for [research]: [100,000.00 USD] on [2026-09-01], [1.00 USD] on [2026-09-30]. | ggen zahlt Acme Inc für [research]: [100.000,00 USD] am [2026-09-01], [1,00 USD] am [2026-09-30].
            Acme Inc guarantees ggen [50,000.00 USD] by clauses [1 + 2] together, as [minimum], counted [each contract year], from [2026-09-01]; what is missing is owed at its end. | Acme Inc garantiert ggen [50.000,00 USD] aus den Klauseln [1 + 2] zusammen, als [minimum], gezählt [je Vertragsjahr], ab [2026-09-01]; was fehlt, ist am Ende geschuldet.
            ggen pays Acme Inc for [growth]: [10,000.00 USD] at [1,000,000.00 USD], [15,000.00 USD] at [2,000,000.00 USD], counted [each calendar year], under clauses [1 + 2], from [2026-09-01]. | ggen zahlt Acme Inc für [growth]: [10.000,00 USD] bei [1.000.000,00 USD], [15.000,00 USD] bei [2.000.000,00 USD], gezählt [je Kalenderjahr], unter den Klauseln [1 + 2], ab [2026-09-01].
            What takes a sale back counts with the sale, by the terms and rates of its day, within [12 months] of it; what comes later takes nothing back. | Was einen Verkauf zurücknimmt, zählt mit dem Verkauf, nach den Bedingungen und Kursen seines Tages, binnen [12 Monaten]; was später kommt, nimmt nichts zurück.
            What is reported in another currency counts in [USD] by the ECB's euro foreign exchange reference rate of its own day, or the latest before it, at most 7 days back. | Was in einer anderen Währung berichtet wird, zählt in [USD] zum Euro-Referenzkurs der EZB vom eigenen Tag oder zum letzten davor, höchstens 7 Tage zurück.
            Paid after each calendar quarter, within [45 days] of its end: due [2026-11-14]. | Bezahlt nach jedem Quartal, binnen [45 Tagen] nach seinem Ende: fällig am [2026-11-14].
            """)
    void the_sentences_read_so(String english, String german) {
        Words words = SayingsTest.in(Locale.GERMAN);
        assertThat(setOff(words.retold(read(english)))).isEqualTo(german);
        assertThat(words.retold(read(english).text()).text())
                .as("of a list that keeps no marks")
                .isEqualTo(read(german).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Of what [ggen-transactions:joint] reports, [ACCENTURE-2026] has [62.5 %], [DELOITTE-2026] has [37.5 %]. | Geteilt ist, was [ggen-transactions:joint] berichtet; [ACCENTURE-2026] hat [62,5 %]; [DELOITTE-2026] hat [37,5 %].
            Of what [ggen-transactions:joint] reports marked [tender], [ACCENTURE-2026] has [80 %], [DELOITTE-2026] has [20 %]. | Geteilt ist, was [ggen-transactions:joint] mit der Markierung [tender] berichtet; [ACCENTURE-2026] hat [80 %]; [DELOITTE-2026] hat [20 %].
            """)
    void how_reports_are_divided_reads_so(String english, String german) {
        assertThat(setOff(SayingsTest.in(Locale.GERMAN).retold(read(english)))).isEqualTo(german);
    }

    @Test
    void every_closed_choice_of_a_clause_has_its_words() {
        String sale = "a receives [30 %] of [sale]";
        String end = ", net of tax and refunds, from [2026-07-01]; b collects and keeps the rest.";
        for (Basis basis : Basis.values()) {
            isWholly(sale + ", " + basis.words() + ", from [2026-07-01]; b collects and keeps the rest.");
        }
        for (Window window : Window.values()) {
            isWholly(sale + ", counted [each " + window.word() + "]" + end);
            for (String limit : List.of("at least", "at most")) {
                isWholly("a pays b [1.00 USD] for each unit of [sale], from [2026-07-01]; " + limit + " [2.00 USD] a "
                        + window.word() + ".");
            }
        }
        for (FeeClause.Every every : FeeClause.Every.values()) {
            isWholly("a pays b [1.00 USD] for [support] every [" + every.word() + "], in advance, from [2026-07-01].");
        }
        for (String mode : List.of("what is above", "all of that month", "all, back to the first")) {
            isWholly(sale + ", from [2.00 USD] on [3 %] of " + mode + ", from [4 units] on [5 %] of " + mode + end);
            isWholly("a buys [sale] at [1 %] off list, from [2.00 USD] on [3 %] off " + mode
                    + ", net of tax and refunds, from [2026-07-01]; the discount is its margin.");
            isWholly("a pays b [1.00 USD] for each unit of [sale], from [2 units] on [3.00 USD] for " + mode
                    + ", from [2026-07-01].");
        }
    }

    private static void isWholly(String english) {
        Sentence said = read(english);
        isWholly(
                SayingsTest.in(Locale.GERMAN).retold(said),
                said.parts().stream().filter(Sentence.Part::isValue).count());
    }

    /** Values stand in brackets. */
    private static Sentence read(String text) {
        return Sentence.ofMarked(text.replace('[', Sentence.OPEN).replace(']', Sentence.CLOSE));
    }

    private static String setOff(Sentence sentence) {
        return sentence.parts().stream()
                .map(part -> part.isValue() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    private static dev.ggen.settlement.statement.Words sentence(Clause clause, Agreement agreement) {
        ClauseSentence.Names names = new ClauseSentence.Names("ggen", PARTNER, agreement.currency());
        return switch (clause) {
            case FixedClause fixed -> ClauseSentence.ofFixed(fixed, names);
            case TotalClause total -> ClauseSentence.ofTotal(total, names);
            case SaleClause sale ->
                ClauseSentence.of(
                        new RateSegment(
                                "CASE",
                                sale,
                                new RevenueStream(sale.stream(), sale.stream(), Optional.of(Party.PARTNER), List.of()),
                                sale.validity(),
                                Party.PARTNER),
                        names);
        };
    }

    private static Agreement agreement(Path folder) throws IOException {
        String turtle = Files.readString(CASES.resolve("agreement.ttl"))
                .replace("CURRENCY", "USD")
                .replace("CLAUSES", Files.readString(folder.resolve("clauses.ttl")));
        ImportAgreement files = SignedFiles.signed(turtle, "CASE", "cases");
        Trust signers = Trust.parse(files.signers().bytes(), "signers.json");
        return SignedAgreement.of(files.turtle(), files.vendorSignature(), files.partnerSignature(), signers)
                .read()
                .agreement();
    }
}
