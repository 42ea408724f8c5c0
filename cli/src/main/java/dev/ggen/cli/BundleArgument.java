package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle named on the command line. */
final class BundleArgument {
    private BundleArgument() {}

    /** The file meant, which is there. */
    static Path file(Shell shell, Path named) {
        Path file = shell.resolve(named);
        if (!Files.isRegularFile(file)) {
            String found =
                    Files.isDirectory(file) ? named + " is a folder without a ggen.toml" : "there is no file " + named;
            throw new FindingsException(Finding.red("no-such-file", found, Place.ofFile(named.toString()))
                    .withAllowed("a statement bundle, such as statements/AWS-2026.zip"));
        }
        return file;
    }

    /** Where files may be unpacked for a while. */
    static Path temporaryFolder(Shell shell) {
        return Path.of(shell.environment().getOrDefault("TMPDIR", "/tmp"));
    }
}
