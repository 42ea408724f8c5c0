package dev.ggen.settlement.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitSweepTest {
    private static final long SECONDS_AT_MOST = 60;

    @TempDir
    private Path temporary;

    @Test
    void anEndedProcessLeavesNoWorkingFolder() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndedEarly.class.getName(),
                        temporary.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertTrue(process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS));
        assertEquals(130, process.exitValue());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aClosedFolderIsGoneAtOnce() {
        Path folder;
        try (WorkFolder work = WorkFolder.in(temporary)) {
            folder = work.path();
        }

        assertFalse(Files.exists(folder));
    }
}
