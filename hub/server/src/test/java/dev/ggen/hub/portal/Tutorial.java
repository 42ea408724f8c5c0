package dev.ggen.hub.portal;

import com.microsoft.playwright.Page;
import dev.ggen.hub.browser.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code docs/guides/tutorial.md}: its steps, and the pictures that it shows of them. */
final class Tutorial {
    /** {@code -Dpictures=write} takes them anew. */
    private static final boolean WRITES = "write".equals(System.getProperty("pictures"));

    private static final Path GUIDES = Path.of("../../docs/guides");
    private static final Pattern STEP = Pattern.compile("^## \\d+\\. (.+)$", Pattern.MULTILINE);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\((pictures/[^)]+)\\)");

    private static final Pattern FLIP = Pattern.compile("^(LC_ALL=C sed .+) \\S+$", Pattern.MULTILINE);

    private Tutorial() {}

    static String text() {
        try {
            return Files.readString(GUIDES.resolve("tutorial.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> steps() {
        return found(STEP);
    }

    /** Below the guides' folder. */
    static List<String> pictures() {
        return found(PICTURE);
    }

    static Path file(String picture) {
        return GUIDES.resolve(picture);
    }

    private static List<String> found(Pattern pattern) {
        return pattern.matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The command that changes one letter of a bundle, for a file of this name. */
    static String flip(String bundle) {
        return found(FLIP).getFirst() + " " + bundle;
    }

    static void run(String command, Path folder) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Takes the picture of a step, when pictures are asked for. */
    static void shoot(Page page, String picture) {
        if (!WRITES) {
            return;
        }
        page.evaluate("() => document.activeElement.blur()");
        byte[] shot = page.screenshot();
        try {
            Files.createDirectories(file(picture).getParent());
            Files.write(file(picture), Picture.small(shot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
