package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineReferenceTest {
    private static final Path PAGE = Path.of("../docs/reference/command-line.md");

    /** With {@code -Dggen.reference=write} the page is written anew, and this fails all the same. */
    @Test
    void thePageSaysWhatTheCommandsSay() throws IOException {
        String text = CommandLineReference.text();
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if ("write".equals(System.getProperty("ggen.reference"))) {
            Files.writeString(PAGE, text);
        }
        assertEquals(
                text,
                page,
                "docs/reference/command-line.md is not as the commands are: run this with -Dggen.reference=write");
    }
}
