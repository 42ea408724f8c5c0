package dev.ggen.settlement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.settlement.agreement.ClauseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form goes to a browser and comes back; what comes back may be anything. */
class PostedFormTest {
    private static final AgreementForm FORM = AgreementForm.shipped();
    private static final FormEdit EDIT = new FormEdit(FORM);

    @Test
    void whatIsPostedIsWhatWasShown() throws IOException {
        try (Stream<Path> folders = Files.list(ClauseCase.FOLDER)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Filled.Thing shown =
                        FilledAgreement.open(FORM, ClauseCase.file(folder)).agreement();
                Map<String, String> posted = new HashMap<>();
                post(shown, "", posted);
                assertEquals(shown, PostedForm.read(FORM, posted), folder::toString);
            }
        }
    }

    private static void post(Filled.Thing thing, String at, Map<String, String> posted) {
        thing.values().forEach((property, values) -> {
            for (int i = 0; i < values.size(); i++) {
                String path = FormPath.of(at, property, i);
                switch (values.get(i)) {
                    case Filled.Value(var text) -> posted.put(path, text);
                    case Filled.Thing part -> {
                        posted.put(path + PostedForm.KIND, part.kind());
                        post(part, path, posted);
                    }
                }
            }
        });
    }

    @Test
    void whatIsNoFieldIsPassedOverAndGapsClose() {
        Filled.Thing read = PostedForm.read(
                FORM,
                Map.of(
                        "clause.7!", "FeeClause",
                        "clause.7.purpose.0", " membership ",
                        "clause.2!", "HoldbackClause",
                        "clause.3!", "Agreement",
                        "clause.99999999999!", "FeeClause",
                        "clause.7.purpose.0.x.0", "deeper",
                        "../../etc", "passwd",
                        "_csrf", "token",
                        "identifier.0", "  "));
        assertEquals(
                Filled.Thing.empty("Agreement")
                        .with(
                                "clause",
                                List.of(
                                        Filled.Thing.empty("HoldbackClause"),
                                        Filled.Thing.empty("FeeClause")
                                                .with("purpose", List.of(new Filled.Value("membership"))))),
                read);
    }

    @Test
    void fractionsAreEnteredAsPeopleSayThem() {
        assertEquals("0.30", entered("clause.0.rate.0", "30 %"));
        assertEquals("0.125", entered("clause.0.rate.0", "12,5%"));
        assertEquals("30", entered("clause.0.rate.0", "30"));
        assertEquals("30 %", entered("clause.0.cap.0.amount.0", "30 %"));
    }

    private static String entered(String path, String text) {
        Map<String, String> posted = Map.of("clause.0!", "ShareClause", "clause.0.cap.0!", "Limit", path, text);
        Map<String, String> shown = new HashMap<>();
        post(PostedForm.read(FORM, posted), "", shown);
        return shown.getOrDefault(path, "");
    }

    @Test
    void partsAreAddedAndTakenOut() {
        Filled.Thing agreement = EDIT.add(Filled.Thing.empty("Agreement"), "", "clause", "ShareClause");
        agreement = EDIT.add(agreement, "clause.0", "scale", "Scale");
        assertEquals(1, scale(agreement).of("bracket").size());
        agreement = EDIT.add(agreement, "clause.0.scale.0", "bracket", "Bracket");
        assertEquals(2, scale(agreement).of("bracket").size());
        assertEquals(agreement, EDIT.add(agreement, "clause.0", "scale", "Scale"));
        assertEquals(agreement, EDIT.add(agreement, "clause.0", "stream", "Scale"));
        assertEquals(agreement, EDIT.add(agreement, "clause.4", "scale", "Scale"));
        assertEquals(agreement, EDIT.add(agreement, "clause.0", "scale", "Bracket"));
        assertEquals(agreement, EDIT.remove(agreement, "clause.0.scale.1"));
        assertEquals(agreement, EDIT.remove(agreement, "nowhere"));
        agreement = EDIT.remove(agreement, "clause.0.scale.0.bracket.0");
        assertEquals(1, scale(agreement).of("bracket").size());
        assertEquals(
                Filled.Thing.empty("Agreement").with("clause", List.of(Filled.Thing.empty("ShareClause"))),
                EDIT.remove(agreement, "clause.0.scale.0"));
    }

    private static Filled.Thing scale(Filled.Thing agreement) {
        return (Filled.Thing)
                ((Filled.Thing) agreement.of("clause").getFirst()).of("scale").getFirst();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        Filled.Thing limit = Filled.Thing.empty("Limit")
                .with("amount", List.of(new Filled.Value("0")))
                .with("countedOver", List.of(new Filled.Value("always")));
        Filled.Thing clause = Filled.Thing.empty("ShareClause")
                .with("rate", List.of(new Filled.Value("30 %")))
                .with("validFrom", List.of(new Filled.Value("2026-02-30")))
                .with("cap", List.of(limit, limit));
        Filled.Thing agreement = Filled.Thing.empty("Agreement")
                .with("identifier", List.of(new Filled.Value("A 1")))
                .with("dueWithinDays", List.of(new Filled.Value("366")))
                .with("clause", List.of(clause));
        List<String> problems = FormCheck.of(FORM, agreement).stream()
                .map(problem -> problem.path() + " " + problem.what())
                .filter(told -> !told.endsWith("MISSING"))
                .toList();
        assertEquals(
                List.of(
                        "identifier.0 OF_ANOTHER_FORM",
                        "dueWithinDays.0 OUT_OF_BOUNDS",
                        "clause.0.rate.0 NO_NUMBER",
                        "clause.0.cap.0 TOO_MANY",
                        "clause.0.cap.0.amount.0 OUT_OF_BOUNDS",
                        "clause.0.cap.0.countedOver.0 NO_CHOICE",
                        "clause.0.cap.1.amount.0 OUT_OF_BOUNDS",
                        "clause.0.cap.1.countedOver.0 NO_CHOICE",
                        "clause.0.validFrom.0 NO_DAY"),
                problems);
        assertEquals(
                "agreementType vendor partner effectiveFrom effectiveUntil settlementCurrency paidEvery clause.number clause.stream"
                        + " clause.receiver clause.remainderTo clause.validUntil",
                FormCheck.of(FORM, agreement).stream()
                        .filter(problem -> problem.what() == Problem.What.MISSING)
                        .map(problem -> problem.path().replaceAll("\\.[0-9]+", ""))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void clausesAreReadBeforeTheRestIsThere() throws IOException {
        FilledAgreement whole = FilledAgreement.open(
                FORM, ClauseCase.file(ClauseCase.FOLDER.resolve("an-uplift-for-registered-deals")));
        Filled.Thing started = whole.agreement()
                .with("identifier", List.of())
                .with("effectiveFrom", List.of(new Filled.Value("soon")))
                .with("report", List.of())
                .with("productMapping", List.of())
                .with("paidEvery", List.of());
        started = EDIT.add(started, "", "clause", "FeeClause");
        DraftReading reading = DraftReading.of(FORM, new FilledAgreement(whole.iri(), started));
        assertEquals(true, reading.agreement().isEmpty());
        assertEquals(
                List.of("1"),
                DraftReading.glimpse(FORM, new FilledAgreement(whole.iri(), started))
                        .orElseThrow()
                        .agreement()
                        .clauses()
                        .stream()
                        .map(clause -> clause.number())
                        .toList());
    }
}
