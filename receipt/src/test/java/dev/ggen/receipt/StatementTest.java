package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.assertRefused;
import static dev.ggen.receipt.Refusals.contentOf;
import static dev.ggen.receipt.Refusals.findingOf;
import static dev.ggen.receipt.Refusals.refusalOf;
import static dev.ggen.receipt.Refusals.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    private static Provenance provenance() {
        return new Provenance(
                Provenance.SETTLEMENT,
                Json.object().put("period", "2026-09").build(),
                Json.object().put("threads", 1).build(),
                List.of(
                        ResourceDescriptor.of("reports/b.csv", utf8("b")).withMediaType("text/csv"),
                        ResourceDescriptor.of("reports/a.csv", utf8("a"))
                                .withUri("urn:example:a")
                                .withAnnotations(Json.object().put("rows", 3).build())),
                Provenance.BUILDER,
                new TreeMap<>(Map.of("ggen", "0.1.0")),
                new RunDetails("run-1", "2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z"));
    }

    private static Statement statement() {
        return provenance()
                .about(List.of(Subject.of("statement.json", utf8("{}")), Subject.of("page.html", utf8("p"))));
    }

    @Test
    void itsMembersAreThoseOfInTotoAndSlsa() {
        Json.Obj json = statement().toJson();
        assertEquals(
                Set.of("_type", "subject", "predicateType", "predicate"),
                json.members().keySet());
        Json.Obj predicate = (Json.Obj) json.get("predicate");
        assertEquals(
                Set.of("buildDefinition", "runDetails"), predicate.members().keySet());
        assertEquals(
                "{\"builder\":{\"id\":\"https://ggen.dev/builder/local/1\",\"version\":{\"ggen\":\"0.1.0\"}},"
                        + "\"metadata\":{\"finishedOn\":\"2026-10-01T00:00:00Z\",\"invocationId\":\"run-1\","
                        + "\"startedOn\":\"2026-10-01T00:00:00Z\"}}",
                CanonicalJson.text(predicate.get("runDetails")));
    }

    @Test
    void subjectsAndDependenciesAreSortedSoThatTheirOrderIsNoInput() {
        List<String> names = statement().subjects().stream().map(Subject::name).toList();
        assertEquals(List.of("page.html", "statement.json"), names);
        assertEquals(
                "reports/a.csv", provenance().resolvedDependencies().getFirst().name());
    }

    @Test
    void itIsReadBackFromItsEnvelope() {
        byte[] envelope = statement().sign(TestKeys.VENDOR).bytes();
        Statement read = contentOf(Statement.open(envelope, "receipt.json", TestKeys.TRUST));
        assertEquals(statement(), read);
        assertEquals(provenance(), Provenance.of(read, "receipt.json"));
        assertArrayEquals(statement().bytes(), read.bytes());
    }

    @Test
    void whatIsNotStatedIsLeftOut() {
        Provenance bare = Provenance.of(Provenance.GENERATION_1, Json.object().build(), List.of(), Map.of());
        String text = CanonicalJson.text(bare.toJson());
        assertEquals(
                "{\"buildDefinition\":{\"buildType\":\"https://ggen.dev/build/generation/1\",\"externalParameters\":{}},"
                        + "\"runDetails\":{\"builder\":{\"id\":\"https://ggen.dev/builder/local/1\"}}}",
                text);
        assertEquals(bare, Provenance.of(bare.about(List.of(Subject.of("a", utf8("a")))), "r.json"));
    }

    @Test
    void anEnvelopeOfAnotherPayloadIsNoStatement() {
        byte[] envelope = Envelope.sign("text/plain", statement().bytes(), TestKeys.VENDOR)
                .bytes();
        assertEquals(
                "statement-payload-type",
                refusalOf(Statement.open(envelope, "r.json", TestKeys.TRUST)).id());
    }

    @Test
    void aStatementWithAnUnknownSignerGivesNothingOut() {
        byte[] envelope = statement().sign(TestKeys.STRANGER).bytes();
        assertEquals(
                "signature-key-unknown",
                refusalOf(Statement.open(envelope, "r.json", TestKeys.TRUST)).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Statement/v1|Statement/v0.1",
                ",\"name\":\"page.html\"|",
                "page.html|zzz.html",
                "page.html|statement.json",
                "\"sha256\"|\"sha512\"",
                "\"subject\":|\"subjects\":",
                "\"predicateType\":\"https://slsa.dev/provenance/v1\"|\"predicateType\":\"\"",
                "\"predicateType\":\"https://slsa.dev/provenance/v1\"|\"predicateType\":1"
            })
    void aStatementOfAnotherFormIsRefused(String part, String instead) {
        String text = new String(statement().bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains(part), text);
        String changed = text.replace(part, instead == null ? "" : instead);
        assertRefused("statement-malformed", () -> Statement.parse(utf8(canonical(changed)), "s.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"buildType\":|\"buildtype\":",
                "\"externalParameters\":|\"external\":",
                "\"name\":\"reports/a.csv\"|\"name\":\"reports/z.csv\"",
                "\"name\":\"reports/a.csv\"|\"name\":\"\"",
                "\"annotations\":{\"rows\":3}|\"annotations\":{}",
                "\"runDetails\":|\"run\":",
                "\"version\":{\"ggen\":\"0.1.0\"}|\"version\":{\"ggen\":1}",
                "\"startedOn\":\"2026-10-01T00:00:00Z\"|\"startedOn\":\"2026-10-01\"",
                "\"startedOn\":\"2026-10-01T00:00:00Z\"|\"startedOn\":\"2026-13-01T00:00:00Z\"",
                "\"invocationId\":\"run-1\"|\"invocationId\":\"run-1\",\"unknown\":1",
            })
    void provenanceOfAnotherFormIsRefused(String part, String instead) {
        String text = new String(statement().bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains(part), text);
        Statement changed = Statement.parse(utf8(canonical(text.replace(part, instead))), "s.json");
        assertRefused("provenance-malformed", () -> Provenance.of(changed, "s.json"));
    }

    private static String canonical(String text) {
        return CanonicalJson.text(CanonicalJson.parse(utf8(text), "s.json"));
    }

    @Test
    void anotherPredicateIsNoProvenance() {
        Statement other = new Statement(
                statement().subjects(), "https://example.com/other", statement().predicate());
        Finding finding = findingOf(() -> Provenance.of(other, "r.json"));
        assertEquals("\"https://slsa.dev/provenance/v1\"", finding.allowed());
    }

    @Test
    void aDetachedSignatureHoldsForTheBytesWhateverTheFileIsCalled() {
        byte[] terms = utf8("30 %");
        Json.Obj as = Json.object().put("as", "vendor").build();
        byte[] envelope = Detached.sign(Subject.of("a.ttl", terms), as, List.of(TestKeys.VENDOR))
                .bytes();
        Statement signed =
                contentOf(Detached.open(envelope, "a.ttl.sig.json", Subject.of("renamed.ttl", terms), TestKeys.TRUST));
        assertEquals(as, signed.predicate());
        Finding finding =
                refusalOf(Detached.open(envelope, "a.ttl.sig.json", Subject.of("a.ttl", utf8("31 %")), TestKeys.TRUST));
        assertEquals("signature-of-another-file", finding.id());
        assertEquals("a.ttl", finding.places().getFirst().file());
    }

    @Test
    void aReceiptIsNoDetachedSignature() {
        byte[] envelope = statement().sign(TestKeys.VENDOR).bytes();
        assertEquals(
                "signature-of-another-kind",
                refusalOf(Detached.open(envelope, "r.json", Subject.of("statement.json", utf8("{}")), TestKeys.TRUST))
                        .id());
    }
}
