package dev.ggen.settlement.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.program.ProgramOutline.Promise;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramOutlineTest {
    private static final List<SourceFile> FILES = ProgramReader.files(Path.of("../spec/programs/ggen"));
    private static final ProgramOutline OUTLINE = ProgramOutlineReader.read(FILES);

    @Test
    void tiersComeHighestFirst() {
        assertEquals(
                List.of("Diamond", "Platinum", "Gold", "Silver"),
                OUTLINE.tiers().stream().map(ProgramOutline.Tier::label).toList());
        assertEquals(LocalDate.parse("2026-01-25"), OUTLINE.issued().orElseThrow());
    }

    @Test
    void aPartnerHasTierCategoryAndWhatIsStatedOfIt() {
        ProgramOutline.Member aws = OUTLINE.partner("aws").orElseThrow();
        assertEquals("Diamond", aws.tier().orElseThrow().label());
        assertEquals("cloud-platform", aws.category().orElseThrow().id());
        assertTrue(
                aws.statements().stream()
                        .anyMatch(said ->
                                said.what().equals("signature") && said.says().contains("Q3 2026")),
                aws.statements().toString());
    }

    @Test
    void promisesComeByDateAndNameWhomTheyConcern() {
        List<LocalDate> days = OUTLINE.promises().stream().map(Promise::due).toList();
        assertEquals(days.stream().sorted().toList(), days);
        Promise launch = OUTLINE.promises().stream()
                .filter(promise ->
                        promise.what().startsWith("launch") && promise.period().equals("September 2026"))
                .findFirst()
                .orElseThrow();
        assertEquals(LocalDate.parse("2026-09-30"), launch.due());
        assertEquals("Cloud platforms", launch.about().label());
        assertFalse(launch.about().isPartner());
        assertTrue(launch.place().line() > 0);
    }

    @Test
    void whatIsDisclosedToOnePartnerHoldsNoOther() {
        ProgramOutline own = ProgramOutlineReader.read(BundleLayout.disclosedTo("aws", FILES));
        assertEquals(
                List.of("aws"),
                own.partners().stream().map(ProgramOutline.Member::id).toList());
        assertTrue(own.promises().stream()
                .allMatch(promise ->
                        !promise.about().isPartner() || promise.about().id().equals("aws")));
    }
}
