package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.bundle.ProgramDigest;
import dev.ggen.settlement.program.CheckedProgram;
import dev.ggen.settlement.program.ProgramCheck;
import dev.ggen.settlement.program.ProgramDiff;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import dev.ggen.settlement.program.ProgramReader;
import dev.ggen.settlement.program.ReadProgram;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A program that the check let pass, compared with what it would follow.
 *
 * @param base the sources that would be in force on its day; empty for the first
 */
record CheckedUpload(
        UUID id,
        LocalDate holdsFrom,
        List<SourceFile> files,
        String name,
        String programVersion,
        Digest digest,
        int facts,
        Optional<ProgramSources> base,
        ProgramDiff diff,
        List<Finding> findings) {
    private static final String FIRST = "first";

    /**
     * Checks a program.
     *
     * @throws Refused with its red findings
     */
    static CheckedUpload check(UUID id, LocalDate holdsFrom, List<SourceFile> files, Optional<ProgramSources> base) {
        CheckedProgram checked = ProgramCheck.shipped().check(files);
        List<Finding> red = checked.findings().stream().filter(Finding::isRed).toList();
        if (!red.isEmpty() || checked.usability() == CheckedProgram.Usability.UNUSABLE) {
            throw Refused.invalid(red.isEmpty() ? checked.findings() : red);
        }
        ReadProgram read = ProgramReader.read(files);
        ProgramDiff diff = base.map(before -> ProgramDiff.of(before.files(), files))
                .orElseGet(() -> new ProgramDiff(Grade.NONE, List.of(), List.of()));
        return new CheckedUpload(
                id,
                holdsFrom,
                files,
                read.program().name(),
                read.program().version(),
                ProgramDigest.of(files),
                checked.facts(),
                base,
                diff,
                checked.findings());
    }

    /** Its grade as the table has it. */
    String effect() {
        return base.isEmpty() ? FIRST : diff.grade().name().toLowerCase(Locale.ROOT);
    }
}
