package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.program.LeakageLimit;
import dev.ggen.settlement.program.LeakageReader;
import dev.ggen.settlement.program.ProgramOutline;
import dev.ggen.settlement.program.ProgramOutlineReader;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Versions as read, so that no page reads Turtle again. A version never changes, and what one partner is shown of it is kept apart from
 * what others are.
 */
final class ReadPrograms {
    private static final int MOST = 64;

    /** Whose view of which version; empty for the whole. */
    private record Key(Optional<String> partner, int version) {}

    private final Recent<Key, ReadProgram> programs = new Recent<>(MOST);
    private final Recent<Key, ProgramOutline> outlines = new Recent<>(MOST);
    private final Recent<Key, List<LeakageLimit>> limits = new Recent<>(MOST);

    ReadProgram program(Optional<String> partner, int version, Supplier<List<SourceFile>> files) {
        return of(programs, partner, version, files, ProgramReader::read);
    }

    ProgramOutline outline(Optional<String> partner, int version, Supplier<List<SourceFile>> files) {
        return of(outlines, partner, version, files, ProgramOutlineReader::read);
    }

    List<LeakageLimit> leakageLimits(int version, Supplier<List<SourceFile>> files) {
        return of(limits, Optional.empty(), version, files, LeakageReader::read);
    }

    /** Two that ask at once may both read; they read the same. */
    private static <T> T of(
            Recent<Key, T> recent,
            Optional<String> partner,
            int version,
            Supplier<List<SourceFile>> files,
            Function<List<SourceFile>, T> reading) {
        Key key = new Key(partner, version);
        return recent.get(key).orElseGet(() -> {
            T read = reading.apply(files.get());
            recent.put(key, read);
            return read;
        });
    }
}
