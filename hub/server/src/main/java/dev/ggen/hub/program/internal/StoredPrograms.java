package dev.ggen.hub.program.internal;

import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.partner.program.LeakageLimit;
import dev.ggen.settlement.program.ProgramOutline;
import dev.ggen.settlement.program.ReadProgram;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The published versions, from their tables. */
@Component
final class StoredPrograms implements Programs {
    private final Transactions transactions;
    private final VersionTable versions;
    private final SourceTable sources;
    private final HubClock clock;
    private final ReadPrograms read = new ReadPrograms();

    StoredPrograms(Transactions transactions, VersionTable versions, SourceTable sources, HubClock clock) {
        this.transactions = transactions;
        this.versions = versions;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Optional<PublishedVersion> inForce(Viewer viewer, LocalDate day) {
        return transactions.read(viewer, () -> versions.inForce(day));
    }

    @Override
    public int versionInForce(Viewer viewer, LocalDate day) {
        return inForce(viewer, day).orElseThrow(() -> notInForce(day)).number();
    }

    private static Refused notInForce(LocalDate day) {
        return Refused.conflict(
                "no-program-in-force",
                "no version of the program is in force on " + day,
                "publish one that holds from that day or earlier");
    }

    @Override
    public PublishedVersion current(Viewer viewer) {
        return transactions.read(
                viewer,
                () -> versions.inForce(clock.today())
                        .or(versions::earliest)
                        .orElseThrow(() -> Refused.notFound("a published program")));
    }

    @Override
    public PublishedVersion version(Viewer viewer, int number) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(viewer, () -> known(number));
    }

    private PublishedVersion known(int number) {
        return versions.byNumber(number).orElseThrow(() -> Refused.notFound("version " + number + " of the program"));
    }

    @Override
    public Slice<PublishedVersion> versions(Viewer viewer, Optional<String> cursor, int size) {
        viewer.require(Permission.PROGRAM_READ);
        Optional<Long> before = cursor.map(Cursor::readNumber);
        return Slice.of(
                transactions.read(viewer, () -> versions.before(before, size + 1)),
                size,
                version -> Integer.toString(version.number()));
    }

    @Override
    public ProgramSources sources(Viewer viewer, int version) {
        viewer.require(Permission.PROGRAM_READ);
        return seen(viewer, version);
    }

    private ProgramSources seen(Viewer viewer, int version) {
        return transactions.read(viewer, () -> {
            PublishedVersion known = known(version);
            return new ProgramSources(version, known.digest(), sources.of(known.proposal()));
        });
    }

    @Override
    public ReadProgram read(Viewer viewer, int version) {
        return read.program(
                viewer.partner(), version, () -> seen(viewer, version).files());
    }

    @Override
    public List<LeakageLimit> leakageLimits(Viewer viewer, int version) {
        return viewer.isVendor()
                ? read.leakageLimits(version, () -> seen(viewer, version).files())
                : List.of();
    }

    @Override
    public ProgramOutline outline(Viewer viewer, int version) {
        return read.outline(
                viewer.partner(), version, () -> seen(viewer, version).files());
    }

    @Override
    public byte[] receipt(Viewer viewer, int version) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(
                viewer,
                () -> versions.receipt(version)
                        .orElseThrow(() -> Refused.notFound("version " + version + " of the program")));
    }
}
