package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.InvitedTo;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Programs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People are invited to the program that is shown to everybody. */
@Component
final class ProgramInvitation implements InvitedTo {
    private final Programs programs;

    ProgramInvitation(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Optional<String> program(Viewer viewer) {
        try {
            return Optional.of(programs.current(viewer).name());
        } catch (Refused unpublished) {
            return Optional.empty();
        }
    }
}
