package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import java.util.List;
import java.util.Optional;

/** A project's files as they are asked for: on disk, in memory, or in a bundle. */
@FunctionalInterface
public interface InputFiles {
    /**
     * The file under that path, as the manifest writes it, relative to the project's folder.
     *
     * <p>The path of a {@link Listing} is asked for in the same way: its file holds the names of the files that lie there, so that
     * which files there are is an input like any other.
     *
     * @throws dev.ggen.receipt.FindingsException when there is something that can't be read
     */
    Optional<SourceFile> find(String path);

    /**
     * These files, with the packs among them that are elsewhere: their files are asked for below {@link PackUse#folder()}.
     *
     * @throws dev.ggen.receipt.FindingsException when one can't be had
     */
    default InputFiles withPacks(List<PackUse> packs) {
        return this;
    }

    /**
     * The versions that there are of a pack that is elsewhere, as it is asked now, in no order.
     *
     * @throws dev.ggen.receipt.FindingsException when they can't be had
     */
    default List<String> versions(PackUse pack) {
        return List.of();
    }
}
