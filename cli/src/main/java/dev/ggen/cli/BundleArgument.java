package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A bundle named on the command line. */
final class BundleArgument {
    private BundleArgument() {}

    /** The file meant, which is there. */
    static Path file(Shell shell, Path named) {
        Path file = shell.resolve(named);
        if (!Files.isRegularFile(file)) {
            String found = Files.isDirectory(file) ? named + " is a folder" : "there is no file " + named;
            throw new FindingsException(Finding.red("no-such-file", found, Place.ofFile(named.toString()))
                    .withAllowed("a statement bundle, such as statements/AWS-2026.zip"));
        }
        return file;
    }

    /** Whether a file has the name or the first bytes of a bundle; one that is damaged is told apart by its reader. */
    static boolean looksLikeBundle(Path file) {
        if (file.toString().endsWith(".zip")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(2), new byte[] {'P', 'K'});
        } catch (IOException e) {
            return true;
        }
    }

    /** Where files may be unpacked for a while. */
    static Path temporaryFolder(Shell shell) {
        return Path.of(shell.environment().getOrDefault("TMPDIR", "/tmp"));
    }
}
