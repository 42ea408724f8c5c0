package dev.ggen.generator.pack;

import dev.ggen.generator.pack.GitCommand.Failed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the files of a commit to a folder: plain files only, bounded, none outside of the folder. */
final class GitTree {
    static final int MOST_FILES = 10_000;
    static final long MOST_BYTES = 256L << 20;
    private static final Set<String> PLAIN = Set.of("100644", "100755");
    private static final String SUBMODULE = "160000";
    private static final int NAME_LENGTH = 64;

    private final GitCommand git;
    private final Path scratch;

    /** @param scratch a folder for what is kept meanwhile */
    GitTree(GitCommand git, Path scratch) {
        this.git = git;
        this.scratch = scratch;
    }

    /** A file of the commit: the name of its bytes, their number, and its path. */
    private record Entry(String object, long size, String path) {}

    void write(String commit, String subfolder, Path folder) throws Failed, IOException {
        String start = subfolder.isEmpty() ? "" : subfolder + "/";
        List<Entry> entries = new ArrayList<>();
        long bytes = 0;
        for (String line : lines(commit)) {
            Entry entry = entry(line, start);
            if (entry.path().startsWith(start)) {
                entries.add(entry);
                bytes += entry.size();
            }
            if (entries.size() > MOST_FILES || bytes > MOST_BYTES) {
                throw new Failed("it holds more than " + MOST_FILES + " files or " + MOST_BYTES + " bytes");
            }
        }
        Path wanted = scratch.resolve("wanted");
        Files.write(wanted, entries.stream().map(Entry::object).toList());
        try (InputStream contents =
                new BufferedInputStream(Files.newInputStream(git.run(wanted, "cat-file", "--batch")))) {
            for (Entry entry : entries) {
                writeFile(entry, contents, folder.resolve(entry.path().substring(start.length())));
            }
        }
    }

    private List<String> lines(String commit) throws Failed, IOException {
        String text = new String(
                Files.readAllBytes(git.run("ls-tree", "-r", "-z", "--long", "--full-tree", commit)),
                StandardCharsets.UTF_8);
        return List.of(text.split("\0")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith(SUBMODULE))
                .toList();
    }

    private static Entry entry(String line, String start) throws Failed {
        int tab = line.indexOf('\t');
        String[] facts = line.substring(0, tab).split(" +");
        String path = line.substring(tab + 1);
        if (path.startsWith(start) && (!PLAIN.contains(facts[0]) || !PlainPath.isBelow(path))) {
            throw new Failed("it holds `" + PlainPath.shown(path) + "`, which is no plain file below it");
        }
        return new Entry(facts[2], facts[3].equals("-") ? 0 : Long.parseLong(facts[3]), path);
    }

    /** Git writes the name and the size in a line, then the bytes, then a line end. */
    private static void writeFile(Entry entry, InputStream contents, Path file) throws Failed, IOException {
        StringBuilder head = new StringBuilder();
        for (int next = contents.read(); next != '\n'; next = contents.read()) {
            if (next < 0 || head.length() > 2 * NAME_LENGTH) {
                throw new Failed("git ended before `" + entry.path() + "`");
            }
            head.append((char) next);
        }
        if (!head.toString().equals(entry.object() + " blob " + entry.size())) {
            throw new Failed("git gave something else than `" + entry.path() + "`");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, contents.readNBytes(Math.toIntExact(entry.size())));
        contents.skipNBytes(1);
    }
}
