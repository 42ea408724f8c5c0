package dev.ggen.generator.write;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    public static final String PURPOSE = "ggen-quick/2";

    private static final String FILE = ".ggen/cache/quick";
    private static final int HEX_DIGITS = 64;
    private static final int FIRST_FILE = 4;

    private final Path folder;
    private final StringBuilder text = new StringBuilder(PURPOSE).append('\n');

    private QuickStamp(Path folder) {
        this.folder = folder;
    }

    /**
     * A run that finds nothing to do.
     *
     * @param outputs how many are as they should be
     * @param said notices as JSON, in one line; empty when there are none
     */
    public record Unchanged(int outputs, String said) {
        static Unchanged of(int outputs, List<Finding> notices) {
            return new Unchanged(outputs, notices.isEmpty() ? "" : CanonicalJson.text(FindingJson.array(notices)));
        }

        /** What the run has to say. */
        public List<Finding> notices() {
            return said.isEmpty()
                    ? List.of()
                    : FindingJson.read(CanonicalJson.parse(said.getBytes(StandardCharsets.UTF_8), FILE), FILE);
        }
    }

    /**
     * Notes what a run left. What can't be written is left unwritten.
     *
     * @param version of the builder
     * @param files what was read and made, path to digest
     * @param absent what was looked for and isn't there
     * @param run what it left unchanged, and said
     */
    static void write(
            Path folder,
            String version,
            SortedMap<String, Digest> files,
            List<String> absent,
            Unchanged run,
            Seal seal) {
        Optional<String> engine = Engine.of(version);
        QuickStamp stamp = new QuickStamp(folder);
        stamp.text.append(engine.orElse("")).append('\n').append(run.outputs()).append('\n');
        stamp.text.append(run.said()).append('\n');
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

    /** What a run would come to, when everything is as it should be; empty when a whole run has to look. */
    public static Optional<Unchanged> unchanged(Path folder, String version, Seal seal) {
        Optional<String> engine = Engine.of(version);
        Optional<String> text = SealedFile.read(folder.resolve(FILE), seal);
        if (engine.isEmpty()
                || text.isEmpty()
                || Files.exists(folder.resolve(".ggen/journal"), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(folder.resolve(".ggen/undo"), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return unchanged(folder, engine.get(), text.get().split("\n"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Unchanged> unchanged(Path folder, String engine, String[] lines) throws IOException {
        if (lines.length < FIRST_FILE || !lines[0].equals(PURPOSE) || !lines[1].equals(engine)) {
            return Optional.empty();
        }
        for (int i = FIRST_FILE; i < lines.length; i++) {
            if (!holds(folder, lines[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Unchanged(Integer.parseInt(lines[2]), lines[3]));
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
