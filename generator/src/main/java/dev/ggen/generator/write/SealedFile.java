package dev.ggen.generator.write;

import dev.ggen.receipt.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text in the cache of a project, its seal in its last line: what anybody else has written or changed is as good as not there. Its
 * loss costs time and nothing else.
 */
final class SealedFile {
    private static final int SEAL_LINE = 65;

    /** The largest; one line for each of a million files stays far below it. */
    private static final long MOST_BYTES = 512L << 20;

    private SealedFile() {}

    /** The text without its seal; empty when there is none that this seal fits. */
    static Optional<String> read(Path file, Seal seal) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length - SEAL_LINE;
            if (end < 0) {
                return Optional.empty();
            }
            byte[] text = Arrays.copyOf(bytes, end);
            String stated = new String(bytes, end, SEAL_LINE - 1, StandardCharsets.US_ASCII);
            return seal.fits(text, stated) ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same as {@link #write}, unless that very text stands there. */
    static void writeChanged(Path file, String text, Seal seal) {
        if (read(file, seal).filter(text::equals).isEmpty()) {
            write(file, text, seal);
        }
    }

    /** @param text ends with a line feed */
    static void write(Path file, String text, Seal seal) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.getParent());
            Durable.write(draft, (text + seal.of(bytes) + "\n").getBytes(StandardCharsets.UTF_8));
            Durable.move(draft, file);
        } catch (IOException e) {
            // it is only a way to be quicker
        }
    }
}
