package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementCheckCommandTest {
    private static final Path EXAMPLE =
            Path.of("../examples/settlement/agreements/AWS-2026.ttl").toAbsolutePath();
    private static final String PROGRAM =
            Path.of("../spec/programs/ggen").toAbsolutePath().toString();
    private static final String RATE = "p:rate 0.30 ;";
    private static final String SLAB = "p:scale [ p:mode p:slab ; p:countedBy p:byAmount ; p:countedOver p:eachMonth ;"
            + " p:bracket [ p:bracketFrom 0 ; p:rate 0.25 ] , [ p:bracketFrom 1000 ; p:rate 0.30 ] ] ;";

    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void anAgreement() throws IOException {
        desk = Desk.in(folder).write("drafts/AWS-2026.ttl", Files.readString(EXAMPLE));
    }

    private int check(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "agreement";
        all[1] = "check";
        all[2] = "--program";
        all[3] = PROGRAM;
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return desk.run(all);
    }

    @Test
    void anUnsignedDraftWithoutOdditiesIsFine() {
        assertEquals(Ggen.FINE, check("drafts"), desk::said);
        assertEquals("0 red, 0 yellow, 0 green, 1 agreement checked\n", desk.out());
        assertEquals(Ggen.FINE, check("drafts/AWS-2026.ttl"), desk::said);
    }

    @Test
    void aStepThatPaysLessIsYellowWithItsLineAndFigures() throws IOException {
        desk.replace("drafts/AWS-2026.ttl", RATE, SLAB);
        assertEquals(Ggen.FINE, check("drafts"), desk::said);
        assertTrue(desk.out().startsWith("yellow[selling-more-pays-less]: clause "), desk::out);
        assertTrue(
                desk.out().contains("of 1,000.00\u00a0USD 700.00\u00a0USD, which is 49.99\u00a0USD less"), desk::out);
        assertTrue(desk.out().contains(" --> drafts/AWS-2026.ttl:"), desk::out);
        assertTrue(desk.out().endsWith("0 red, 1 yellow, 0 green, 1 agreement checked\n"), desk::out);
    }

    @Test
    void aRateOutsideItsRangeIsRedAndStandsFirst() throws IOException {
        desk.replace("drafts/AWS-2026.ttl", RATE, SLAB.replace("0.25", "0.20"));
        assertEquals(Ggen.RED, check("drafts", "--format", "json"), desk::said);
        assertTrue(desk.out().startsWith("[{") && desk.out().contains("\"id\":\"rate-outside-range\""), desk::out);
        assertTrue(desk.out().indexOf("rate-outside-range") < desk.out().indexOf("selling-more-pays-less"), desk::out);
    }

    @Test
    void aFileThatCannotBeReadIsRedBesideOthers() throws IOException {
        desk.write("drafts/OTHER.ttl", "<a> <b> .");
        assertEquals(Ggen.RED, check("drafts"), desk::said);
        assertTrue(desk.out().contains("1 red, 0 yellow, 0 green, 1 agreement checked"), desk::out);
    }

    @Test
    void whatIsNotThereCannotBeChecked() throws IOException {
        assertEquals(Ggen.UNUSABLE, check("none"));
        assertTrue(desk.said().contains("no-such-folder"), desk::said);
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(Ggen.UNUSABLE, check("empty"));
        assertTrue(desk.said().contains("no-agreement"), desk::said);
    }
}
