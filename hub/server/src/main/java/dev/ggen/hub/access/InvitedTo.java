package dev.ggen.hub.access;

import dev.ggen.hub.platform.Viewer;
import java.util.Optional;

/** What people are invited to; the module that shows the program answers. */
public interface InvitedTo {
    /** The program's name; empty before one is published. */
    Optional<String> program(Viewer viewer);
}
