package dev.ggen.hub.program;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.program.LeakageLimit;
import dev.ggen.settlement.program.LeakageReader;
import dev.ggen.settlement.program.ProgramOutline;
import dev.ggen.settlement.program.ProgramOutlineReader;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The published versions of the program. A partner gets what is disclosed to it; a version that isn't there is not found.
 *
 * <p>Lists, sources and receipts take {@code PROGRAM_READ}. What other modules need to show their own things (which version is in force, what
 * it says) takes no permission of its own, beyond the row policies: who may read an agreement may read its sentences.
 */
public interface Programs {
    /** The version in force on a day; empty before the first one holds. */
    Optional<PublishedVersion> inForce(Viewer viewer, LocalDate day);

    /**
     * The number of the version in force on a day.
     *
     * @throws Refused when none is
     */
    int versionInForce(Viewer viewer, LocalDate day);

    /**
     * The version to show when nobody asks for one: in force today, or else the first one to come.
     *
     * @throws Refused when none was ever published
     */
    PublishedVersion current(Viewer viewer);

    PublishedVersion version(Viewer viewer, int number);

    /** The newest first. */
    Slice<PublishedVersion> versions(Viewer viewer, Optional<String> cursor, int size);

    ProgramSources sources(Viewer viewer, int version);

    /** What settlement reads of it, by {@link ProgramReader}; kept in memory. */
    ReadProgram read(Viewer viewer, int version);

    /** What it lets be given away of a sale, by {@link LeakageReader}; kept in memory. Nothing for a partner, to whom no limit is shown. */
    List<LeakageLimit> leakageLimits(Viewer viewer, int version);

    /** What people read of it, by {@link ProgramOutlineReader}; kept in memory. */
    ProgramOutline outline(Viewer viewer, int version);

    /** The signed receipt of its publication: an in-toto statement over its files in a DSSE envelope. */
    byte[] receipt(Viewer viewer, int version);
}
