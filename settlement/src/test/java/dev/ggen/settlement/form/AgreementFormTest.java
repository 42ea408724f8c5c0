package dev.ggen.settlement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Sources;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.agreement.ClauseCase;
import dev.ggen.settlement.agreement.UnsignedAgreements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The form that the vocabulary makes is that of the agreements that are read. */
class AgreementFormTest {
    private static final AgreementForm FORM = AgreementForm.shipped();
    private static final List<Path> WRITTEN = List.of(
            Path.of("src/test/cases/settle"),
            Path.of("src/test/cases/months"),
            Path.of("src/test/cases/splits"),
            Path.of("src/test/cases/replay"),
            Path.of("../examples"));

    @TestFactory
    Stream<DynamicTest> whatIsOpenedAndWrittenAgainSaysTheSame() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders(ClauseCase.FOLDER)) {
            tests.add(roundTrip(folder, ClauseCase.file(folder)));
        }
        for (Path root : WRITTEN) {
            for (Path file : agreements(root)) {
                tests.add(roundTrip(file, new SourceFile("agreement.ttl", Files.readAllBytes(file))));
            }
        }
        return tests.stream();
    }

    private static DynamicTest roundTrip(Path of, SourceFile file) {
        return DynamicTest.dynamicTest(of.toString(), () -> {
            Written written = FilledAgreement.open(FORM, file).write(FORM);
            SourceFile again = written.source();
            assertTrue(
                    graph(file).isIsomorphicWith(graph(again)),
                    () -> again.text().orElseThrow());
            assertEquals(again, FilledAgreement.open(FORM, again).write(FORM).source());
        });
    }

    private static org.apache.jena.graph.Graph graph(SourceFile file) {
        return new SpecificationReader("").read(List.of(file)).orThrow().graph();
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> agreements(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .filter(file -> file.toString().matches(".*/agreements[^/]*/[^/]*"))
                    .sorted()
                    .toList();
        }
    }

    /** Each field that isn't needed, each choice, each kind of clause: by itself, in an agreement with what is needed. */
    @TestFactory
    Stream<DynamicTest> whateverTheFormOffersIsRead() {
        return FORM.clauses().stream().flatMap(clause -> {
            Sample sample = new Sample(FORM, clause);
            return sample.agreements()
                    .map(each -> DynamicTest.dynamicTest(clause + " " + each.name(), () -> {
                        Written written =
                                new FilledAgreement("https://example.org/agreement", each.agreement()).write(FORM);
                        UnsignedAgreements read =
                                UnsignedAgreements.read(new Sources(List.of(written.source()), List.of()));
                        assertEquals(
                                List.of(),
                                read.findings(),
                                () -> written.source().text().orElseThrow());
                    }));
        });
    }

    @Test
    void aFieldOfAnotherKindOfClauseIsNotOffered() {
        assertEquals("bracketFrom rate", names(FORM.fields("Bracket", Optional.of("ShareClause"))));
        assertEquals("bracketFrom discountRate", names(FORM.fields("Bracket", Optional.of("ResaleClause"))));
        assertEquals("bracketFrom unitPrice", names(FORM.fields("Bracket", Optional.of("UnitPriceClause"))));
        assertEquals("mark rate", names(FORM.fields("Uplift", Optional.of("ResaleClause"))));
        assertEquals("mode countedBy countedOver bracket", names(FORM.fields("Scale", Optional.of("ShareClause"))));
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(" "));
    }

    @Test
    void everyWordOfTheFormIsTranslated() {
        Stream<Wording> ofKinds = FORM.kinds().stream().flatMap(kind -> Stream.of(kind.label(), kind.help()));
        Stream<Wording> ofFields = FORM.kinds().stream()
                .flatMap(kind -> kind.fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field.label(), field.help()), choices(field)));
        assertEquals(
                List.of(),
                Stream.concat(ofKinds, ofFields)
                        .filter(wording -> !wording.byLanguage().containsKey("de"))
                        .map(wording -> wording.in("en"))
                        .distinct()
                        .toList());
    }

    /** The formats of reports have names that are not translated. */
    private static Stream<Wording> choices(Field field) {
        return field.entry() instanceof Entry.Chosen(var choices)
                        && !field.name().equals("format")
                ? choices.stream().map(Choice::label)
                : Stream.empty();
    }

    @Test
    void whatTheFormWouldLoseIsNotOpened() {
        SourceFile file = SourceFile.of("agreement.ttl", """
                @prefix p: <https://ggen.dev/ns/partner#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <https://example.org/agreement> a p:Agreement ;
                    p:identifier "A-1" ;
                    rdfs:seeAlso <https://example.org/letter> .
                """);
        FindingsException refused = assertThrows(FindingsException.class, () -> FilledAgreement.open(FORM, file));
        assertEquals(
                "agreement-not-a-form agreement.ttl:5",
                refused.findings().getFirst().id() + " "
                        + refused.findings().getFirst().places().getFirst().file() + ":"
                        + refused.findings().getFirst().places().getFirst().line());
    }

    @Test
    void whatIsWrongIsWrittenAsATextAtItsPlace() {
        Filled.Thing limit = Filled.Thing.empty("Limit").with("amount", List.of(new Filled.Value("1,000 \"net\"\n")));
        Filled.Thing clause = Filled.Thing.empty("ShareClause").with("cap", List.of(limit));
        Filled.Thing agreement = Filled.Thing.empty("Agreement")
                .with("identifier", List.of(new Filled.Value("A-1")))
                .with("vendor", List.of(new Filled.Value("https://example.org/> ; p:x <")))
                .with("clause", List.of(clause));
        Written written = new FilledAgreement("https://example.org/agreement", agreement).write(FORM);
        assertEquals("""
                @prefix p:    <https://ggen.dev/ns/partner#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

                <https://example.org/agreement> a p:Agreement ;
                    p:identifier "A-1" ;
                    p:vendor "https://example.org/> ; p:x <" ;
                    p:clause [ a p:ShareClause ;
                        p:cap [
                            p:amount "1,000 \\"net\\"" ] ] .
                """, written.source().text().orElseThrow());
        assertEquals("clause.0.cap.0.amount.0", written.fieldAt(10));
        assertEquals("clause.0", written.fieldAt(8));
        assertEquals("", written.fieldAt(5));
    }

    @Test
    void anAgreementIsNamedBesideItsVendor() {
        Filled.Thing agreement = Filled.Thing.empty("Agreement")
                .with("identifier", List.of(new Filled.Value("A-1")))
                .with("vendor", List.of(new Filled.Value("https://ggen.dev/program/ggen/vendor/ggen")));
        assertEquals(
                "https://ggen.dev/program/ggen/agreement/A-1",
                new FilledAgreement("urn:ggen:agreement:new", agreement)
                        .placed()
                        .iri());
    }
}
