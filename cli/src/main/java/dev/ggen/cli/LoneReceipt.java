package dev.ggen.cli;

import dev.ggen.generator.write.Project;
import dev.ggen.generator.write.ProjectFolder;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What somebody wants verified, when it is the file of a receipt: a project's own stands for the project. One that lies elsewhere proves
 * nothing by itself, because what it speaks of isn't with it.
 *
 * @param path resolved
 * @param named as the user wrote it
 */
record LoneReceipt(Path path, Path named) {
    /** Receipts are smaller; bundles may be larger, and are none. */
    private static final int LARGEST_BYTES = 64 << 20;

    /** The project's folder for its receipt; anything but a receipt is answered as it is. */
    Path folderOrSelf() {
        Path folder = path.resolve("../..").normalize();
        if (path.equals(folder.resolve(ProjectFolder.RECEIPT)) && Project.isAt(folder)) {
            return folder;
        }
        if (isReceipt()) {
            throw new FindingsException(
                    Finding.red(
                                    "receipt-alone",
                                    named + " is a receipt without the files that it speaks of.",
                                    Place.ofFile(named.toString()))
                            .withAllowed("a statement bundle, a project's folder, a project's " + ProjectFolder.RECEIPT)
                            .withHint(
                                    "Name the bundle from which it was taken, or the folder of the project that it belongs to."));
        }
        return path;
    }

    private boolean isReceipt() {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(1);
            return bytes.length == 1 && bytes[0] == '{' && Files.size(path) <= LARGEST_BYTES && isEnvelope();
        } catch (IOException e) {
            return false; // whoever reads it whole says what is wrong with it
        }
    }

    private boolean isEnvelope() throws IOException {
        try {
            Envelope.parse(Files.readAllBytes(path), named.toString());
            return true;
        } catch (FindingsException e) {
            return false;
        }
    }
}
