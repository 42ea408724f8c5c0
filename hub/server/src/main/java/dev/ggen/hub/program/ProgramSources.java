package dev.ggen.hub.program;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Digest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Turtle files of a version, as far as the viewer may see them.
 *
 * @param version which
 * @param digest of the whole program, whatever part is here
 * @param files ordered by path
 */
public record ProgramSources(int version, Digest digest, List<SourceFile> files) {
    public ProgramSources {
        files = List.copyOf(files);
    }

    /** Path inside the program's folder → bytes, for writing a folder. */
    public SortedMap<String, byte[]> bytes() {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach(file -> bytes.put(file.path(), file.bytes()));
        return bytes;
    }
}
