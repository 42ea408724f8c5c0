package dev.ggen.settlement.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a working folder, writes into it, and ends its process without closing it. */
final class EndedEarly {
    private EndedEarly() {}

    public static void main(String[] args) throws IOException {
        Path folder = WorkFolder.in(Path.of(args[0])).path();
        Files.writeString(Files.createDirectories(folder.resolve("deep")).resolve("file"), "unfinished");
        System.exit(Files.exists(folder.resolve("deep/file")) ? 130 : 1);
    }
}
