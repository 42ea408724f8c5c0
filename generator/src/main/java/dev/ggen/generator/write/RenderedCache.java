package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.EarlierRun;
import dev.ggen.generator.plan.Generated;
import dev.ggen.generator.plan.Remembered;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Seal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the last run rendered, by digest; the texts themselves are the outputs that lie in their places. Sealed with the signer's
 * key, and of use only to the engine that wrote it: whatever else is there is as good as nothing.
 */
final class RenderedCache implements EarlierRun {
    /** What the seal is for, and the format. */
    static final String PURPOSE = "ggen-rendered/1";

    private static final String FILE = ".ggen/cache/rendered";
    private static final int FIRST_TEXT = 4;

    private final ProjectFolder folder;
    private final Map<String, Remembered> texts;
    private final Optional<Said> said;
    private final Map<String, Optional<Bytes>> contents = new ConcurrentHashMap<>();

    private RenderedCache(ProjectFolder folder, Map<String, Remembered> texts, Optional<Said> said) {
        this.folder = folder;
        this.texts = Map.copyOf(texts);
        this.said = said;
    }

    /** What a run said that ended with that receipt. */
    private record Said(Digest receipt, List<Finding> notices) {}

    /** A run that has nothing to go by. */
    static RenderedCache empty(ProjectFolder folder) {
        return new RenderedCache(folder, Map.of(), Optional.empty());
    }

    /** What this engine wrote and sealed in the folder; empty when there is no such thing. */
    static Optional<RenderedCache> read(ProjectFolder folder, String engine, Seal seal) {
        return SealedFile.read(folder.path().resolve(FILE), seal)
                .flatMap(text -> read(folder, List.of(text.split("\n")), engine));
    }

    private static Optional<RenderedCache> read(ProjectFolder folder, List<String> lines, String engine) {
        if (lines.size() < FIRST_TEXT
                || !lines.get(0).equals(PURPOSE)
                || !lines.get(1).equals(engine)) {
            return Optional.empty();
        }
        Map<String, Remembered> texts = new HashMap<>();
        RememberedLines.read(lines.subList(FIRST_TEXT, lines.size())).forEach(text -> texts.put(text.path(), text));
        Said said = new Said(new Digest(lines.get(2)), notices(lines.get(3)));
        return Optional.of(new RenderedCache(folder, texts, Optional.of(said)));
    }

    private static List<Finding> notices(String line) {
        return FindingJson.read(CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8), FILE), FILE);
    }

    /**
     * Notes what a run remembers. What can't be written is left unwritten.
     *
     * @param receipt the digest of the newest
     */
    static void write(Path folder, String engine, Digest receipt, Generated generated, Seal seal) {
        String notices = CanonicalJson.text(FindingJson.array(generated.notices()));
        String head = String.join("\n", PURPOSE, engine, receipt.hex(), notices) + "\n";
        String texts = RememberedLines.of(generated.renderings().remembered());
        SealedFile.writeChanged(folder.resolve(FILE), head + texts, seal);
    }

    /** What the run said that ended with that receipt; empty when another one did. */
    Optional<List<Finding>> notices(Digest receipt) {
        return said.filter(last -> last.receipt().equals(receipt)).map(Said::notices);
    }

    /** How many texts it knows. */
    int size() {
        return texts.size();
    }

    @Override
    public Optional<Remembered> of(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** Each file is read once. */
    @Override
    public Optional<Bytes> content(String path) {
        return contents.computeIfAbsent(path, this::readable);
    }

    /** What can't be read is told where it stands in the way. */
    private Optional<Bytes> readable(String path) {
        try {
            return folder.content(path);
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }
}
