package dev.ggen.hub.portal.program;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Tab;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.Publishing;
import org.springframework.stereotype.Component;

/** The tabs above the program's pages, with what is behind them. */
@Component
public final class ProgramTabs {
    private final Programs programs;
    private final ProgramFindings findings;
    private final Publishing publishing;

    ProgramTabs(Programs programs, ProgramFindings findings, Publishing publishing) {
        this.programs = programs;
        this.findings = findings;
        this.publishing = publishing;
    }

    /**
     * The tabs.
     *
     * @param current the address of the one that is shown
     */
    public Tab[] of(Viewer viewer, String current, Words words) {
        Tab program = Tab.of(words.text("program.program"), "/program", current.equals("/program"));
        Tab promises = Tab.of(words.text("program.promises"), "/program/promises", current.equals("/program/promises"));
        Tab versions = Tab.of(words.text("program.versions"), "/program/versions", current.equals("/program/versions"));
        if (viewer.partner().isPresent()) {
            return new Tab[] {program, promises, versions};
        }
        ProgramFindings.Query open =
                ProgramFindings.Query.all(programs.current(viewer).proposal());
        long count = findings.counts(viewer, open).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        Tab found = Tab.of(words.text("program.findings"), "/program/findings", current.equals("/program/findings"))
                .counting(count);
        int waiting = publishing.waiting(viewer);
        Tab counted = waiting == 0 ? versions : versions.counting(waiting);
        if (!viewer.may(Permission.REPORT_READ)) {
            return new Tab[] {program, promises, found, counted};
        }
        Tab replays = Tab.of(words.text("replay.replays"), "/program/replays", current.equals("/program/replays"));
        return new Tab[] {program, promises, found, counted, replays};
    }
}
