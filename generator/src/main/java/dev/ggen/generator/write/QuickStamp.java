package dev.ggen.generator.write;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run read and left, by digest, so that the next one knows that nothing has changed without reading a receipt, a manifest
 * or a specification. Sealed with the signer's key: nobody else can make a run believe that all is well.
 *
 * <p>Lines of text, its own seal last. Its absence or damage only costs time. Reading it needs few classes on purpose: the time of a
 * run that finds nothing to do is the time that java takes to load what it uses.
 */
public final class QuickStamp {
    /** What the seal is for. */
    public static final String PURPOSE = "ggen-quick/1";

    private static final String FILE = ".ggen/cache/quick";
    private static final int HEX_DIGITS = 64;

    private final Path folder;
    private final StringBuilder text = new StringBuilder(PURPOSE).append('\n');

    private QuickStamp(Path folder) {
        this.folder = folder;
    }

    /**
     * Notes what a run left. What can't be written is left unwritten.
     *
     * @param version of the builder
     * @param files what was read and made, path to digest
     * @param absent what was looked for and isn't there
     * @param outputs how many of the files were made
     */
    static void write(
            Path folder, String version, SortedMap<String, Digest> files, List<String> absent, int outputs, Seal seal) {
        Optional<String> engine = Engine.of(version);
        QuickStamp stamp = new QuickStamp(folder);
        stamp.text.append(engine.orElse("")).append('\n').append(outputs).append('\n');
        SortedMap<String, Digest> all = new TreeMap<>(files);
        boolean complete = ProjectFolder.OWN.stream().allMatch(own -> stamp.add(own, all));
        all.forEach(
                (path, digest) -> stamp.text.append(digest.hex()).append(path).append('\n'));
        absent.forEach(path -> stamp.text.append('-').append(path).append('\n'));
        boolean isInLines = all.keySet().stream().noneMatch(path -> path.contains("\n"))
                && absent.stream().noneMatch(path -> path.contains("\n"));
        if (engine.isPresent() && complete && isInLines) {
            SealedFile.write(folder.resolve(FILE), stamp.text.toString(), seal);
        }
    }

    private boolean add(String own, SortedMap<String, Digest> all) {
        try {
            all.put(own, Digest.of(Files.readAllBytes(folder.resolve(own))));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** How many outputs are as they should be, when everything is; empty when a whole run has to look. */
    public static OptionalInt unchanged(Path folder, String version, Seal seal) {
        Optional<String> engine = Engine.of(version);
        Optional<String> text = SealedFile.read(folder.resolve(FILE), seal);
        if (engine.isEmpty()
                || text.isEmpty()
                || Files.exists(folder.resolve(".ggen/journal"), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(folder.resolve(".ggen/undo"), LinkOption.NOFOLLOW_LINKS)) {
            return OptionalInt.empty();
        }
        try {
            return unchanged(folder, engine.get(), text.get().split("\n"));
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt unchanged(Path folder, String engine, String[] lines) throws IOException {
        if (lines.length < 3 || !lines[0].equals(PURPOSE) || !lines[1].equals(engine)) {
            return OptionalInt.empty();
        }
        for (int i = 3; i < lines.length; i++) {
            if (!holds(folder, lines[i])) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(Integer.parseInt(lines[2]));
    }

    private static boolean holds(Path folder, String line) throws IOException {
        if (line.startsWith("-")) {
            return !Files.exists(folder.resolve(line.substring(1)));
        }
        String path = line.substring(HEX_DIGITS);
        if (path.indexOf('*') >= 0) {
            return isListed(folder, path, line);
        }
        return line.startsWith(
                Digest.of(Files.readAllBytes(folder.resolve(path))).hex());
    }

    /** Which files lie in a folder is an input, too; see {@link dev.ggen.generator.plan.Listing}. */
    private static boolean isListed(Path folder, String path, String line) {
        try {
            return new ProjectFolder(folder)
                    .find(path)
                    .filter(listing -> line.startsWith(listing.digest().hex()))
                    .isPresent();
        } catch (FindingsException e) {
            return false;
        }
    }
}
