package dev.ggen.settlement.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgramDiffTest {
    private static final List<SourceFile> FILES = ProgramReader.files(Path.of("../spec/programs/ggen"));

    @Test
    void theSameProgramChangesNothing() {
        ProgramDiff diff = ProgramDiff.of(FILES, FILES);
        assertEquals(Grade.NONE, diff.grade());
        assertEquals(List.of(), diff.changes());
    }

    @Test
    void aRangeThatGivesPartnersLessIsACut() {
        ProgramDiff diff = ProgramDiff.of(
                FILES,
                with(
                        "terms/revenue-streams.ttl",
                        "p:about <stream/platform-referral> ; p:receiver p:partnerReceives ; p:minimum 0.05 ; p:maximum 0.10",
                        "p:about <stream/platform-referral> ; p:receiver p:partnerReceives ; p:minimum 0.05 ; p:maximum 0.08"));
        assertEquals(Grade.CUT, diff.grade());
        assertEquals(
                "Cloud platform partnership, Referral: partners get 5\u00a0% to 8\u00a0%, 5\u00a0% to 10\u00a0% before",
                diff.effects().getFirst().words());
        SubjectChange change = diff.changes().getFirst();
        assertEquals(1, diff.changes().size());
        assertEquals("<share-range/platform-referral/partner>", change.subject());
        assertEquals("maximum", change.properties().getFirst().label());
        assertEquals(List.of("0.10"), change.properties().getFirst().removed());
        assertEquals(List.of("0.08"), change.properties().getFirst().added());
        assertTrue(change.place().line() > 0);
    }

    @Test
    void aHigherVendorShareIsACutToo() {
        ProgramDiff diff = ProgramDiff.of(
                FILES,
                with(
                        "terms/revenue-streams.ttl",
                        "p:about <stream/co-sold-deal> ; p:receiver p:vendorReceives ; p:minimum 0.15 ; p:maximum 0.20",
                        "p:about <stream/co-sold-deal> ; p:receiver p:vendorReceives ; p:minimum 0.15 ; p:maximum 0.25"));
        assertEquals(Grade.CUT, diff.grade());
    }

    @Test
    void moreForPartnersIsAGrantAndAWordIsPlain() {
        assertEquals(
                Grade.GRANT,
                ProgramDiff.of(
                                FILES,
                                with(
                                        "terms/revenue-streams.ttl",
                                        "p:receiver p:vendorReceives ; p:minimum 0.15 ; p:maximum 0.20",
                                        "p:receiver p:vendorReceives ; p:minimum 0.12 ; p:maximum 0.20"))
                        .grade());
        assertEquals(
                Grade.PLAIN,
                ProgramDiff.of(FILES, with("program.ttl", "p:version \"1.0\"", "p:version \"1.1\""))
                        .grade());
    }

    @Test
    void aPartnerThatGoesIsACut() {
        List<SourceFile> fewer = FILES.stream()
                .filter(file -> !file.path().startsWith("partners/jetbrains/"))
                .toList();
        ProgramDiff diff = ProgramDiff.of(FILES, fewer);
        assertEquals(Grade.CUT, diff.grade());
        assertEquals(
                "JetBrains is no longer a partner", diff.effects().getFirst().words());
    }

    private static List<SourceFile> with(String path, String old, String now) {
        return FILES.stream()
                .map(file -> file.path().equals(path)
                        ? SourceFile.of(path, file.text().orElseThrow().replaceFirst(Pattern.quote(old), now))
                        : file)
                .toList();
    }
}
