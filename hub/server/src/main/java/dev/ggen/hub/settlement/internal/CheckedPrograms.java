package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.program.ProgramSources;
import dev.ggen.settlement.program.CheckedProgram;
import dev.ggen.settlement.program.ProgramCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks programs, and remembers the last: a year of months is settled by one or two of them. */
@Component
final class CheckedPrograms {
    private volatile @Nullable Known last;

    private record Known(String digest, CheckedProgram checked) {}

    CheckedProgram of(ProgramSources program) {
        String digest = program.digest().hex();
        Known known = last;
        if (known != null && known.digest().equals(digest)) {
            return known.checked();
        }
        CheckedProgram checked = ProgramCheck.shipped().check(program.files());
        last = new Known(digest, checked);
        return checked;
    }
}
