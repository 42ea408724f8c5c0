package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is mistyped is told with the nearest that exists. */
class SuggestedCommandTest {
    @TempDir
    private Path folder;

    private void says(String expected, String... arguments) {
        Desk desk = Desk.in(folder);
        assertEquals(Ggen.UNUSABLE, desk.run(arguments), desk::said);
        assertTrue(desk.said().contains(expected), desk::said);
    }

    @Test
    void aCommandOrAnOption() {
        says("Did you mean `sync`?", "snyc");
        says("Did you mean `--dry-run`?", "sync", "--dryrun");
        says("Did you mean `rotate`?", "key", "rotat");
        says("Did you mean `verify`?", "verfy", "--format=json");
    }

    @Test
    void whatIsLikeNothingIsSentToTheHelp() {
        says("Try: ggen --help", "frobnicate");
        says("Try: ggen --help", "rehears");
        says("Try: ggen sync --help", "sync", "--frobnicate");
    }
}
